package io.posestream.bench.reliability;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.CameraClient;
import io.posestream.bench.live.Cameras;
import io.posestream.bench.live.ServerGauge;
import io.posestream.bench.live.ServerProcess;
import io.posestream.bench.sample.LeastSquares;
import io.posestream.bench.sample.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Four clients send twice as many frames as the server can process, for a long time. */
final class SoakScene implements Scene {
  private static final int CLIENTS = 4;
  private static final double OVERLOAD = 2;

  /** Below what a server allows each client. */
  private static final double MOST_FRAMES_PER_S = 90;

  private static final long CALIBRATION_S = 8;

  /** Before it the JVM still compiles. */
  private static final double WARM_UP_SHARE = 1.0 / 3;

  private static final double LATENCY_MS_PER_MIN = 1;
  private static final double MEMORY_MB_PER_MIN = 0.5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public List<Bar> play(JpegClip clip, Duration length) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(ServerProcess.FIXED_HEAP)) {
      ServerGauge gauge = new ServerGauge(server);
      CameraClient.Counts counts;
      List<Bar> bars = new ArrayList<>();
      try (Cameras cameras = Cameras.connect(server.address(), clip, CLIENTS, false)) {
        double capacityPerS = cameras.capacityPerS(MOST_FRAMES_PER_S, CALIBRATION_S);
        double framesPerS = Math.min(MOST_FRAMES_PER_S, OVERLOAD * capacityPerS / CLIENTS);
        cameras.stream(framesPerS);
        Thread.sleep(Math.round(length.toMillis() * WARM_UP_SHARE));
        int firstResult = cameras.log().count();
        CameraClient.Counts before = cameras.counts();
        double mbPerMin = memorySlope(gauge, length);
        CameraClient.Counts after = cameras.counts();
        bars.add(overload(before, after));
        bars.add(
            Bar.within(
                "slope of the latency, ms a minute",
                LATENCY_MS_PER_MIN,
                cameras.log().slopeMsPerMin(firstResult)));
        bars.add(
            Bar.atMost("slope of the resident memory, MB a minute", MEMORY_MB_PER_MIN, mbPerMin));
        cameras.finish();
        counts = cameras.counts();
        bars.add(Bar.same("connections lost", 0, cameras.lost()));
      }
      gauge.awaitNobody(PATIENCE);
      bars.addAll(balance(counts, gauge));
      return bars;
    }
  }

  private static Bar overload(CameraClient.Counts before, CameraClient.Counts after) {
    double sent = after.sent() - before.sent();
    double results = after.results() - before.results();
    return new Bar(
        "frames sent for each one processed",
        "> 1.5",
        String.format(Locale.ROOT, "%.2f", sent / results),
        sent > 1.5 * results);
  }

  private static double memorySlope(ServerGauge gauge, Duration length)
      throws InterruptedException {
    Sample minutes = new Sample();
    Sample residentMb = new Sample();
    long startNs = System.nanoTime();
    long endNs = startNs + Math.round(length.toNanos() * (1 - WARM_UP_SHARE));
    for (long nowNs = startNs; nowNs < endNs || minutes.count() < 2; nowNs = System.nanoTime()) {
      minutes.add((nowNs - startNs) / 60e9);
      residentMb.add(gauge.residentMb());
      TimeUnit.SECONDS.sleep(1);
    }
    return LeastSquares.slope(values(minutes), values(residentMb));
  }

  private static double[] values(Sample sample) {
    double[] values = new double[sample.count()];
    Arrays.setAll(values, sample::get);
    return values;
  }

  /** Every frame and every result, counted on both sides. */
  private static List<Bar> balance(CameraClient.Counts counts, ServerGauge gauge) {
    long results = gauge.metric("posestream_results_total");
    long dropped = gauge.metric("posestream_frames_dropped_total");
    long unsent = gauge.metric("posestream_results_dropped_total");
    return List.of(
        Bar.same(
            "frames received by the server, of those sent",
            counts.sent(),
            gauge.metric("posestream_frames_received_total")),
        Bar.same("frames processed and dropped, of those sent", counts.sent(), results + dropped),
        Bar.same("frames dropped, as the clients are told", counts.droppedInput(), dropped),
        Bar.same("results that arrived or were replaced", results, counts.results() + unsent),
        Bar.same("results out of order", 0, counts.unordered()),
        Bar.same("errors", 0, counts.errors() + gauge.metric("posestream_errors_total")));
  }
}
