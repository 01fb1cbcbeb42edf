package io.posestream.bench.live;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Replays the signing clip at 60 fps over loopback to a server in a process of its own, over the
 * binary subprotocol as a browser would: {@code tools/bench/run latency}.
 */
public final class LatencyBenchmark {
  private static final double FPS = 60;
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private LatencyBenchmark() {}

  /**
   * Runs every combination, each with a server of its own.
   *
   * @param handModels such as {@code lite}
   * @param paces "paced" keeps two frames unanswered, "flood" sends every frame
   * @param length of each run, after the warm-up
   */
  public static LatencyReport run(List<String> handModels, List<String> paces, Duration length)
      throws IOException, InterruptedException {
    JpegClip clip = Media.fromProperty().signing(Integer.MAX_VALUE);
    List<LatencyReport.Run> runs = new ArrayList<>();
    for (String handModel : handModels) {
      for (String pace : paces) {
        System.err.println("measuring hands " + handModel + ", " + pace);
        try (ServerProcess server = ServerProcess.start("", "--hand-model", handModel);
            ReplayClient client = ReplayClient.connect(server.address(), pace.equals("paced"))) {
          replay(client, clip, WARM_UP);
          client.restart();
          replay(client, clip, length);
          runs.add(run("hands " + handModel + ", " + pace, client.counts(), length));
        }
      }
    }
    return new LatencyReport(runs);
  }

  private static void replay(ReplayClient client, JpegClip clip, Duration length) {
    long startNs = System.nanoTime();
    long count = Math.round(length.toNanos() / 1e9 * FPS);
    for (long i = 0; i < count; i++) {
      long dueNs = startNs + Math.round(i * 1e9 / FPS);
      while (System.nanoTime() < dueNs) {
        LockSupport.parkNanos(dueNs - System.nanoTime());
      }
      client.capture(clip.jpeg((int) (i % clip.frames().size())));
    }
  }

  private static LatencyReport.Run run(String name, ReplayClient.Counts counts, Duration length) {
    return new LatencyReport.Run(
        name,
        counts.hops().count() / (double) length.toSeconds(),
        counts.droppedHere(),
        counts.droppedAtInput(),
        counts.droppedAtOutput(),
        counts.hops().contradictions(),
        counts.hops().distributions());
  }
}
