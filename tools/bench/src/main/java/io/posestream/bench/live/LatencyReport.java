package io.posestream.bench.live;

import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.clip.Media;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Latency over loopback: replays the signing clip at 60 fps to a running server as a browser would,
 * over the binary subprotocol, and splits capture to result by hop: {@code tools/bench/run
 * latency} starts the server and this client in processes of their own.
 */
public final class LatencyReport {
  private static final String VIDEO = "ov2_webcam_signs_man_intel.mp4";
  private static final double FPS = 60;
  private static final Duration LENGTH = Duration.ofSeconds(20);
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private LatencyReport() {}

  /** Arguments: the server's address, {@code paced} or {@code flood}, and for how many seconds. */
  public static void main(String[] args) throws InterruptedException {
    URI server = URI.create(args.length > 0 ? args[0] : "ws://localhost:8000/pose");
    boolean paced = args.length < 2 || args[1].equals("paced");
    Duration length = args.length > 2 ? Duration.ofSeconds(Long.parseLong(args[2])) : LENGTH;
    List<Frame> frames = JpegFrames.of(Media.fromProperty(), VIDEO);
    try (ReplayClient client = ReplayClient.connect(server, paced)) {
      replay(client, frames, WARM_UP);
      client.forget();
      replay(client, frames, length);
      print(client, paced, length);
    }
  }

  private static void replay(ReplayClient client, List<Frame> frames, Duration length) {
    long startNs = System.nanoTime();
    long count = Math.round(length.toNanos() / 1e9 * FPS);
    for (long i = 0; i < count; i++) {
      long dueNs = startNs + Math.round(i * 1e9 / FPS);
      while (System.nanoTime() < dueNs) {
        LockSupport.parkNanos(dueNs - System.nanoTime());
      }
      client.capture((EncodedImage) frames.get((int) (i % frames.size())).image());
    }
  }

  private static void print(ReplayClient client, boolean paced, Duration length) {
    ReplayClient.Hops hops = client.hops();
    System.out.printf(
        "%s, %.0f fps captured for %d s%n%n",
        paced ? "Paced by credits" : "Fire and forget", FPS, length.toSeconds());
    Table counts =
        new Table(
            "results/s",
            "dropped in the client",
            "at the server's input",
            "at its output",
            "contradicting the client's clock");
    counts.row(
        hops.total().count() / (double) length.toSeconds(),
        client.droppedHere(),
        client.droppedInput(),
        client.droppedOutput(),
        hops.contradictions());
    System.out.println(counts);
    Table table = new Table("hop", "p50 ms", "p95 ms", "p99 ms");
    row(table, "capture to sending", hops.held());
    row(table, "network and sockets, both ways", hops.network());
    row(table, "waiting in the slot", hops.slot());
    row(table, "work", hops.work());
    row(table, "waiting to be sent", hops.outbox());
    row(table, "capture to result", hops.total());
    System.out.print(table);
  }

  private static void row(Table table, String hop, Sample sample) {
    table.row(hop, sample.percentileMs(0.5), sample.percentileMs(0.95), sample.percentileMs(0.99));
  }
}
