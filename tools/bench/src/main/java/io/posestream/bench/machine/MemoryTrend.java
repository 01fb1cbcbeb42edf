package io.posestream.bench.machine;

import io.posestream.bench.sample.LeastSquares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Samples the resident memory once a second, on a thread of its own.
 *
 * <p>Threading: any thread may call {@code stop}, once.
 */
public final class MemoryTrend {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long BYTES_PER_KIB = 1024;
  private static final int FEWEST_SAMPLES = 3;

  private final LongSupplier frames;
  private final List<Point> points = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(MemoryTrend::daemon);

  private record Point(long frames, long bytes) {}

  /**
   * The memory of this process.
   *
   * @param startBytes resident at the start
   * @param endBytes resident at the end
   * @param samples how often it was read
   * @param bytesPerFrame slope of the least-squares line; empty with too few samples
   * @param secondHalfBytesPerFrame the same for the later half of the samples, when the Java heap
   *     has been touched once: what remains is growth
   */
  public record Memory(
      long startBytes,
      long endBytes,
      int samples,
      OptionalDouble bytesPerFrame,
      OptionalDouble secondHalfBytesPerFrame) {
    private static final double MIB = 1 << 20;

    /** A sentence for a report. */
    public String describe() {
      String slope =
          bytesPerFrame.isPresent()
              ? String.format(
                  Locale.ROOT,
                  ", least-squares slope %+.0f bytes a frame over %d samples%s.",
                  bytesPerFrame.getAsDouble(),
                  samples,
                  secondHalf())
              : "; too short for a slope.";
      return String.format(
          Locale.ROOT,
          "Resident memory %.0f MiB at the start, %.0f MiB at the end%s",
          startBytes / MIB,
          endBytes / MIB,
          slope);
    }

    private String secondHalf() {
      return secondHalfBytesPerFrame.isPresent()
          ? String.format(
              Locale.ROOT, ", %+.0f over the later half", secondHalfBytesPerFrame.getAsDouble())
          : "";
    }
  }

  private MemoryTrend(LongSupplier frames) {
    this.frames = frames;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "bench-memory");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts to sample.
   *
   * @param frames how many frames are done; asked by the sampling thread
   */
  public static MemoryTrend start(LongSupplier frames) {
    MemoryTrend trend = new MemoryTrend(frames);
    var unused = trend.thread.scheduleAtFixedRate(trend::sample, 0, 1, TimeUnit.SECONDS);
    return trend;
  }

  private void sample() {
    residentBytes().ifPresent(bytes -> points.add(new Point(frames.getAsLong(), bytes)));
  }

  /** Native memory included; empty where the system does not tell. */
  private static OptionalLong residentBytes() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Ends the sampling; empty where the system does not tell. */
  public Optional<Memory> stop() throws InterruptedException {
    thread.execute(this::sample);
    thread.shutdown();
    thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Memory(
            points.get(0).bytes(),
            points.get(points.size() - 1).bytes(),
            points.size(),
            bytesPerFrame(points),
            bytesPerFrame(points.subList(points.size() / 2, points.size()))));
  }

  private static OptionalDouble bytesPerFrame(List<Point> points) {
    if (points.size() < FEWEST_SAMPLES) {
      return OptionalDouble.empty();
    }
    double[] frames = points.stream().mapToDouble(Point::frames).toArray();
    double[] bytes = points.stream().mapToDouble(Point::bytes).toArray();
    return frames[0] < frames[frames.length - 1]
        ? OptionalDouble.of(LeastSquares.slope(frames, bytes))
        : OptionalDouble.empty();
  }
}
