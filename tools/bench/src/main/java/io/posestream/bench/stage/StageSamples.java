package io.posestream.bench.stage;

import io.posestream.bench.machine.CpuClock;
import io.posestream.bench.network.NetworkTimes;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the stages of frames. Not thread-safe. */
final class StageSamples {
  private static final String DETECTION = "detection";

  private final Map<Stage, Sample> stages = new EnumMap<>(Stage.class);
  private final Sample noNetworkRunning = new Sample();
  private final Sample outsideNetworksCpu = new Sample();
  private int people;
  private int hands;

  /**
   * Adds a frame.
   *
   * @param encodeNs writing the message
   * @param totalNs from bytes to bytes
   * @param cpuNs computing time of all threads of the stream
   */
  void add(
      PoseResult result, long encodeNs, long totalNs, NetworkTimes.OfFrame networks, long cpuNs) {
    StageTimes times = result.times();
    long othersNs = times.decodeNs() + times.anglesNs() + times.smoothNs() + encodeNs;
    add(Stage.DECODE, times.decodeNs());
    add(Stage.BODY, times.poseNs());
    add(Stage.HANDS, times.handsNs());
    add(Stage.BODY_AND_HANDS, totalNs - othersNs);
    add(Stage.ANGLES, times.anglesNs());
    add(Stage.SMOOTHING, times.smoothNs());
    add(Stage.ENCODE, encodeNs);
    add(Stage.TOTAL, totalNs);
    noNetworkRunning.addNs(totalNs - networks.coveredNs());
    outsideNetworksCpu.addNs(cpuNs - networks.cpuNs());
    if (result instanceof PoseResult.Detected detected) {
      people++;
      hands += detected.hands().size();
    }
  }

  private void add(Stage stage, long durationNs) {
    stages.computeIfAbsent(stage, key -> new Sample()).addNs(durationNs);
  }

  StageReport report(Map<String, Sample> networkRuns) {
    int frames = noNetworkRunning.count();
    Map<Stage, Distribution> distributions = new EnumMap<>(Stage.class);
    stages.forEach((stage, sample) -> distributions.put(stage, sample.distribution()));
    List<StageReport.NetworkShare> networks =
        networkRuns.entrySet().stream()
            .map(entry -> share(entry.getKey(), entry.getValue(), frames))
            .toList();
    return new StageReport(
        frames,
        people,
        (double) hands / frames,
        distributions,
        networks,
        networks.stream()
            .filter(network -> network.name().contains(DETECTION))
            .mapToDouble(StageReport.NetworkShare::runsPerFrame)
            .sum(),
        noNetworkRunning.distribution(),
        CpuClock.measuresThreads()
            ? Optional.of(outsideNetworksCpu.distribution())
            : Optional.empty());
  }

  private static StageReport.NetworkShare share(String name, Sample runs, int frames) {
    Distribution perRun = runs.distribution();
    double runsPerFrame = (double) runs.count() / frames;
    return new StageReport.NetworkShare(name, runsPerFrame, perRun, perRun.meanMs() * runsPerFrame);
  }
}
