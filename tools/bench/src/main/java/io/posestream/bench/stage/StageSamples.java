package io.posestream.bench.stage;

import io.posestream.bench.machine.ThreadClock;
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
  private int frames;
  private int people;
  private int hands;

  StageSamples() {
    for (Stage stage : Stage.values()) {
      stages.put(stage, new Sample());
    }
  }

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
    add(Stage.DECODE, times.decodeNs());
    add(Stage.BODY, times.poseNs());
    add(Stage.HANDS, times.handsNs());
    add(Stage.ANGLES, times.anglesNs());
    add(Stage.SMOOTHING, times.smoothNs());
    add(Stage.ENCODE, encodeNs);
    add(Stage.TOTAL, totalNs);
    add(
        Stage.BODY_AND_HANDS,
        totalNs - times.decodeNs() - times.anglesNs() - times.smoothNs() - encodeNs);
    noNetworkRunning.add(totalNs - networks.coveredNs());
    outsideNetworksCpu.add(cpuNs - networks.cpuNs());
    frames++;
    if (result instanceof PoseResult.Detected detected) {
      people++;
      hands += detected.hands().size();
    }
  }

  private void add(Stage stage, long durationNs) {
    stages.computeIfAbsent(stage, key -> new Sample()).add(durationNs);
  }

  StageReport report(Map<String, Sample> networkRuns) {
    Map<Stage, Distribution> distributions = new EnumMap<>(Stage.class);
    stages.forEach((stage, sample) -> distributions.put(stage, sample.distribution()));
    List<StageReport.NetworkShare> networks =
        networkRuns.entrySet().stream()
            .map(entry -> share(entry.getKey(), entry.getValue().distribution()))
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
        ThreadClock.isSupported()
            ? Optional.of(outsideNetworksCpu.distribution())
            : Optional.empty());
  }

  private StageReport.NetworkShare share(String name, Distribution perRun) {
    double runsPerFrame = (double) perRun.count() / frames;
    return new StageReport.NetworkShare(name, runsPerFrame, perRun, perRun.meanMs() * runsPerFrame);
  }
}
