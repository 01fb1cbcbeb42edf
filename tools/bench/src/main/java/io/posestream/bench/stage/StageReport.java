package io.posestream.bench.stage;

import io.posestream.bench.sample.Distribution;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of a frame goes.
 *
 * @param frames how many were measured
 * @param people in how many of them somebody was found
 * @param handsPerFrame how many hands were found on the average
 * @param stages one distribution per stage; the means of the sequential ones add up to that of the
 *     total
 * @param networks what the networks took within the pipeline
 * @param detectorRunsPerFrame how often the body's and the palms' detector ran on the average
 * @param noNetworkRunning time of a frame during which no network ran: what the pipeline adds to
 *     the networks on the critical path
 * @param outsideNetworksCpu computing time of all threads of the stream outside the networks: all
 *     that is not a network's own arithmetic, together, wherever it overlaps; empty where the JVM
 *     cannot tell
 */
public record StageReport(
    int frames,
    int people,
    double handsPerFrame,
    Map<Stage, Distribution> stages,
    List<NetworkShare> networks,
    double detectorRunsPerFrame,
    Distribution noNetworkRunning,
    Optional<Distribution> outsideNetworksCpu) {
  /**
   * What one network took within the pipeline.
   *
   * @param name such as {@code pose_landmark_full}
   * @param runsPerFrame how often it ran on the average
   * @param perRun how long a run took, beside whatever ran beside it
   * @param meanMsPerFrame all its runs together, per frame
   */
  public record NetworkShare(
      String name, double runsPerFrame, Distribution perRun, double meanMsPerFrame) {}

  public StageReport {
    stages = Collections.unmodifiableMap(new EnumMap<>(stages));
    networks = List.copyOf(networks);
  }
}
