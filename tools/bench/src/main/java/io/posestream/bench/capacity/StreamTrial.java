package io.posestream.bench.capacity;

import io.posestream.bench.capacity.CapacityStep.ServerUse;
import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.live.CameraClient;
import io.posestream.bench.live.Cameras;
import io.posestream.bench.live.ServerGauge;
import io.posestream.bench.machine.CpuClock;
import io.posestream.bench.machine.Load;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Lets cameras stream side by side for a while: each paces itself as the page does and keeps only
 * its newest picture, at its own moments.
 *
 * @param server where to
 * @param clip what they see
 * @param framesPerS what each takes
 * @param length how long is measured
 * @param gauge of the server, if it is ours
 */
record StreamTrial(
    URI server, JpegClip clip, double framesPerS, Duration length, Optional<ServerGauge> gauge)
    implements CapacitySearch.Trial {
  private static final double NS_PER_S = 1e9;
  private static final double WARM_UP_FRAMES_PER_S = 60;
  private static final Duration WARM_UP = Duration.ofSeconds(8);

  /** Until streams that have just begun are like those that go on. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of a server that is not ours. */
  StreamTrial(URI server, JpegClip clip, double framesPerS, Duration length) {
    this(server, clip, framesPerS, length, Optional.empty());
  }

  /** One client alone sends what it may, until the server's JVM has compiled what it runs. */
  void warmUp() throws InterruptedException {
    try (Cameras cameras = Cameras.connect(server, clip, 1, true)) {
      cameras.stream(WARM_UP_FRAMES_PER_S);
      Thread.sleep(WARM_UP.toMillis());
    }
  }

  @Override
  public CapacityStep measure(int streams) throws InterruptedException {
    try (Cameras cameras = Cameras.connect(server, clip, streams, true)) {
      cameras.streamOutOfStep(framesPerS);
      Thread.sleep(SETTLING.toMillis());
      return measure(cameras);
    } catch (CompletionException e) {
      if (streams == 1) {
        throw new IllegalStateException(server + " does not take a client: " + e.getCause(), e);
      }
      return CapacityStep.refused(streams);
    }
  }

  private CapacityStep measure(Cameras cameras) throws InterruptedException {
    Load.Meter load = new Load.Meter();
    Reading before = read(cameras);
    Thread.sleep(length.toMillis());
    // However slow the machine is, there is something to be said.
    awaitResults(cameras, before.each());
    Reading after = read(cameras);
    double elapsedS = (after.timeNs() - before.timeNs()) / NS_PER_S;
    double serverCores = (after.serverCpuNs() - before.serverCpuNs()) / NS_PER_S / elapsedS;
    double[] resultsPerS =
        IntStream.range(0, after.each().size())
            .mapToDouble(i -> after.each().get(i).minus(before.each().get(i)).results() / elapsedS)
            .toArray();
    OptionalDouble besideMe = load.load().othersCores();
    return new CapacityStep(
        resultsPerS.length,
        (int) cameras.lost(),
        Arrays.stream(resultsPerS).min().orElseThrow() / framesPerS,
        Arrays.stream(resultsPerS).sum(),
        cameras.log().since(before.results()).p95Ms(),
        cameras.log().peopleSince(before.results()),
        (after.ownCpuNs() - before.ownCpuNs()) / NS_PER_S / elapsedS,
        gauge.isEmpty() || besideMe.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, besideMe.getAsDouble() - serverCores)),
        gauge.map(own -> new ServerUse(serverCores, own.residentMb(), own.liveHeapMb())));
  }

  private record Reading(
      long timeNs, long serverCpuNs, long ownCpuNs, int results, List<CameraClient.Counts> each) {}

  private Reading read(Cameras cameras) {
    return new Reading(
        System.nanoTime(),
        gauge.map(own -> own.cpuTime().toNanos()).orElse(0L),
        CpuClock.processNs(),
        cameras.log().count(),
        cameras.each());
  }

  /** Until every stream has a result more than it had. */
  private static void awaitResults(Cameras cameras, List<CameraClient.Counts> before)
      throws InterruptedException {
    boolean arrived =
        ServerGauge.await(
            PATIENCE,
            () -> {
              List<CameraClient.Counts> now = cameras.each();
              return cameras.lost() > 0
                  || IntStream.range(0, now.size())
                      .allMatch(i -> now.get(i).results() > before.get(i).results());
            });
    if (!arrived) {
      throw new IllegalStateException("a stream had no result for " + PATIENCE);
    }
  }
}
