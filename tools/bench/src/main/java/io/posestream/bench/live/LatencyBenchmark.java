package io.posestream.bench.live;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.clip.Media;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        String name = "hands " + handModel + ", " + pace;
        Hops hops = new Hops();
        try (ServerProcess server = ServerProcess.start("", "--hand-model", handModel);
            CameraClient client =
                CameraClient.connect(server.address(), hops::add, pace.equals("paced"))) {
          film(client, clip, WARM_UP);
          CameraClient.Counts before = client.counts();
          hops.restart();
          film(client, clip, length);
          runs.add(run(name, client.counts().minus(before), hops, length));
        }
      }
    }
    return new LatencyReport(runs);
  }

  private static void film(CameraClient client, JpegClip clip, Duration length)
      throws InterruptedException {
    Camera camera = Camera.start(client, clip, FPS);
    Thread.sleep(length.toMillis());
    camera.close();
  }

  private static LatencyReport.Run run(
      String name, CameraClient.Counts counts, Hops hops, Duration length) {
    return new LatencyReport.Run(
        name,
        hops.count() / (double) length.toSeconds(),
        counts.unsent(),
        counts.droppedInput(),
        counts.droppedOutput(),
        hops.contradictions(),
        hops.distributions());
  }
}
