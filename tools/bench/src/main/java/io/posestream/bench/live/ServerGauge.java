package io.posestream.bench.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Reads what a server process holds and counts; Linux only. Not thread-safe. */
public final class ServerGauge {
  private static final double KIB_PER_MB = 1024;
  private static final double BYTES_PER_MB = 1 << 20;
  private static final Duration POLL = Duration.ofMillis(100);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerProcess server;
  private final Path proc;

  /** Of a server that runs. */
  public ServerGauge(ServerProcess server) {
    this.server = server;
    proc = Path.of("/proc", Long.toString(server.pid()));
  }

  /**
   * What the process holds.
   *
   * @param threads of Java and native ones
   * @param fileDescriptors sockets included
   * @param residentMb native memory included
   */
  public record Held(long threads, long fileDescriptors, double residentMb) {}

  /** Of now. */
  public Held held() {
    try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
      return new Held(status("Threads:"), descriptors.count(), residentMb());
    } catch (IOException e) {
      throw new IllegalStateException("the server is gone", e);
    }
  }

  /** Its memory, native memory included. */
  public double residentMb() {
    return status("VmRSS:") / KIB_PER_MB;
  }

  /** For how long its threads have been computing. */
  public Duration cpuTime() {
    return server.cpuTime();
  }

  private long status(String name) {
    try (Stream<String> lines = Files.lines(proc.resolve("status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the server is gone", e);
    }
  }

  /** What of the Java heap is reachable, after a garbage collection of the server. */
  public double liveHeapMb() {
    List<String> histogram = jcmd("GC.class_histogram");
    String total = histogram.get(histogram.size() - 1);
    return Long.parseLong(total.strip().split(" +", -1)[2]) / BYTES_PER_MB;
  }

  private List<String> jcmd(String command) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), command)
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("jcmd of a JDK is needed", e);
    }
  }

  /** The sum of a metric over its tags. */
  public long metric(String name) {
    return page("/metrics")
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String page(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(server.page(path)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("the server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until every client has left and every frame is counted; false if that takes too long. */
  public boolean awaitNobody(Duration longest) throws InterruptedException {
    return await(longest, () -> metric("posestream_clients") == 0 && unaccounted() == 0);
  }

  /** Polls; false if it does not become true. */
  public static boolean await(Duration longest, BooleanSupplier condition)
      throws InterruptedException {
    long endNs = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > endNs) {
        return false;
      }
      Thread.sleep(POLL.toMillis());
    }
    return true;
  }

  /** Frames that the server received, and neither dropped nor processed. */
  public long unaccounted() {
    return metric("posestream_frames_received_total")
        - metric("posestream_frames_dropped_total")
        - metric("posestream_results_total");
  }
}
