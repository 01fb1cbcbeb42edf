package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.Camera;
import io.posestream.bench.live.CameraClient;
import io.posestream.bench.live.ServerGauge;
import io.posestream.bench.live.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients come and go, 20 at a time, for 1 to 3 s each; a third of them just vanish. */
final class ChurnScene implements Scene {
  private static final int AT_A_TIME = 20;
  private static final int WARM_UP_CONNECTIONS = 100;
  private static final double CONNECTIONS_PER_S = 10;
  private static final double FRAMES_PER_S = 10;
  private static final int VANISHING_ONE_IN = 3;
  private static final double SHORTEST_S = 1;
  private static final double SPREAD_S = 2;

  /** Longer than idle threads of the pools live. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final double RESIDENT_MB = 20;
  private static final double HEAP_MB = 2;

  private final AtomicInteger lost = new AtomicInteger();

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    int connections = (int) Math.round(length.toMillis() / 1e3 * CONNECTIONS_PER_S);
    try (ServerProcess server =
        ServerProcess.start(
            ServerProcess.FIXED_HEAP, "--max-clients", Integer.toString(2 * AT_A_TIME))) {
      ServerGauge gauge = new ServerGauge(server);
      comeAndGo(server.address(), clip, WARM_UP_CONNECTIONS);
      gauge.awaitNobody(PATIENCE);
      Thread.sleep(PATIENCE.toMillis());
      double heapBeforeMb = gauge.liveHeapMb();
      ServerGauge.Held before = gauge.held();
      comeAndGo(server.address(), clip, connections);
      boolean gone = gauge.awaitNobody(PATIENCE);
      ServerGauge.await(
          PATIENCE,
          () ->
              gauge.held().threads() <= before.threads()
                  && gauge.held().fileDescriptors() <= before.fileDescriptors());
      double heapAfterMb = gauge.liveHeapMb();
      ServerGauge.Held after = gauge.held();
      return List.of(
          Bar.same(
              "connections accepted",
              connections + WARM_UP_CONNECTIONS,
              gauge.metric("posestream_connections_total")),
          Bar.same("connections lost", 0, lost.get()),
          new Bar(
              "every client has left, every frame is counted", "yes", gone ? "yes" : "no", gone),
          Bar.atMost("threads", (double) before.threads(), (double) after.threads()),
          Bar.atMost(
              "file descriptors",
              (double) before.fileDescriptors(),
              (double) after.fileDescriptors()),
          Bar.atMost("growth of the live heap, MB", HEAP_MB, heapAfterMb - heapBeforeMb),
          Bar.atMost(
              "growth of the resident memory, MB",
              RESIDENT_MB,
              after.residentMb() - before.residentMb()));
    }
  }

  private void comeAndGo(URI server, JpegClip clip, int connections) throws InterruptedException {
    ExecutorService visitors = Executors.newFixedThreadPool(AT_A_TIME);
    List<? extends Future<?>> visits =
        IntStream.range(0, connections)
            .mapToObj(number -> visitors.submit(() -> visit(server, clip, number)))
            .toList();
    visitors.shutdown();
    try {
      for (Future<?> visit : visits) {
        visit.get();
      }
    } catch (ExecutionException e) {
      visitors.shutdownNow();
      throw new IllegalStateException("a client could not be served", e);
    }
  }

  private Void visit(URI server, JpegClip clip, int number) throws InterruptedException {
    double stayS = SHORTEST_S + SPREAD_S * new Random(number).nextDouble();
    try (CameraClient client = CameraClient.connect(server, false)) {
      Camera camera = Camera.start(client, clip, FRAMES_PER_S);
      TimeUnit.MILLISECONDS.sleep(Math.round(stayS * 1e3));
      if (number % VANISHING_ONE_IN == 0) {
        client.vanish();
      }
      camera.close();
      lost.addAndGet(client.isClosed() && number % VANISHING_ONE_IN != 0 ? 1 : 0);
    }
    return null;
  }
}
