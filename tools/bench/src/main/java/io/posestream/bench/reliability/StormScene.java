package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.CameraClient;
import io.posestream.bench.live.Cameras;
import io.posestream.bench.live.ServerProcess;
import io.posestream.bench.sample.Distribution;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** 50 clients a second connect, are greeted and leave, beside four that stream. */
final class StormScene implements Scene {
  private static final int CLIENTS = 4;
  private static final double FRAMES_PER_S = 15;
  private static final long NEWCOMERS_PER_S = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final double MOST_TIMES_QUIET = 1.5;

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    try (ServerProcess server =
            ServerProcess.start(ServerProcess.FIXED_HEAP, "--max-clients", "64");
        Cameras cameras = Cameras.connect(server.address(), clip, CLIENTS, true)) {
      cameras.stream(FRAMES_PER_S);
      storm(server.address(), WARM_UP);
      int first = cameras.log().count();
      Thread.sleep(length.toMillis());
      Distribution quiet = cameras.log().since(first);
      first = cameras.log().count();
      int greeted = storm(server.address(), length);
      Distribution stormy = cameras.log().since(first);
      return List.of(
          Bar.same("newcomers greeted", NEWCOMERS_PER_S * length.toSeconds(), greeted),
          Bar.same("connections lost", 0, cameras.lost()),
          Bar.baseline("p95 in the quiet, ms", quiet.p95Ms()),
          Bar.atMost("p95 in the storm, ms", MOST_TIMES_QUIET * quiet.p95Ms(), stormy.p95Ms()),
          Bar.atMost("p50 in the storm, ms", MOST_TIMES_QUIET * quiet.p50Ms(), stormy.p50Ms()));
    }
  }

  /** How many were greeted. */
  private static int storm(URI server, Duration length) throws InterruptedException {
    AtomicInteger greeted = new AtomicInteger();
    ExecutorService newcomers = Executors.newCachedThreadPool();
    long startNs = System.nanoTime();
    for (long i = 0; i < NEWCOMERS_PER_S * length.toSeconds(); i++) {
      long dueNs = startNs + i * 1_000_000_000 / NEWCOMERS_PER_S;
      while (System.nanoTime() < dueNs) {
        LockSupport.parkNanos(dueNs - System.nanoTime());
      }
      newcomers.execute(
          () -> {
            CameraClient client = CameraClient.connect(server, true);
            greeted.incrementAndGet();
            client.close();
          });
    }
    newcomers.shutdown();
    newcomers.awaitTermination(1, TimeUnit.MINUTES);
    return greeted.get();
  }
}
