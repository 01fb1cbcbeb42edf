package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.Cameras;
import io.posestream.bench.live.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server is stopped by SIGSTOP while clients stream, as a suspended machine is, and goes on.
 */
final class StopScene implements Scene {
  private static final int CLIENTS = 2;
  private static final double FRAMES_PER_S = 15;
  private static final long BEFORE_S = 8;
  private static final long AFTER_S = 8;

  /** One frame in work and the newest waiting. */
  private static final int STALE_OF_PACED = 2;

  /** Those that the network held; the server receives them all before it can know. */
  private static final int STALE_OF_UNPACED = 15;

  private static final double STALE_MS = 1_000;

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    List<Bar> bars = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(ServerProcess.FIXED_HEAP);
        Cameras paced = Cameras.connect(server.address(), clip, CLIENTS, true);
        Cameras unpaced = Cameras.connect(server.address(), clip, CLIENTS, false);
        Cameras silent = Cameras.connect(server.address(), clip, CLIENTS, true)) {
      paced.stream(FRAMES_PER_S);
      unpaced.stream(FRAMES_PER_S);
      TimeUnit.SECONDS.sleep(BEFORE_S);
      int pacedBefore = paced.log().count();
      int unpacedBefore = unpaced.log().count();
      signal("STOP", server);
      Thread.sleep(length.toMillis());
      signal("CONT", server);
      TimeUnit.SECONDS.sleep(AFTER_S);
      int resumed = paced.log().count();
      TimeUnit.SECONDS.sleep(AFTER_S);
      bars.add(Bar.same("connections lost", 0, paced.lost() + unpaced.lost() + silent.lost()));
      bars.add(
          Bar.atMost(
              "stale results of a client that paces itself",
              STALE_OF_PACED,
              (double) paced.log().olderThan(STALE_MS, pacedBefore) / CLIENTS));
      bars.add(
          Bar.atMost(
              "stale results of a client that does not",
              STALE_OF_UNPACED,
              (double) unpaced.log().olderThan(STALE_MS, unpacedBefore) / CLIENTS));
      bars.add(Bar.atMost("p95 afterwards, ms", STALE_MS, paced.log().since(resumed).p95Ms()));
      bars.add(
          Bar.same(
              "results out of order",
              0,
              paced.counts().unordered() + unpaced.counts().unordered()));
    }
    return bars;
  }

  private static void signal(String name, ServerProcess server)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
  }
}
