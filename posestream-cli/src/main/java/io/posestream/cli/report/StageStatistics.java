package io.posestream.cli.report;

import io.posestream.quality.Percentile;
import io.posestream.result.StageTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Mean and 95th percentile of the time of each stage. Not thread-safe. */
public final class StageStatistics {
  private static final double P95 = 0.95;

  /**
   * One stage.
   *
   * @param name what it is called in a table
   * @param meanMs mean time in milliseconds
   * @param p95Ms 95th percentile in milliseconds
   */
  public record Stage(String name, double meanMs, double p95Ms) {}

  private final List<StageTimes> times = new ArrayList<>();

  /**
   * Counts a frame in.
   *
   * @param decodeNs time spent on decoding the picture before the frame was made
   */
  public void add(StageTimes frame, long decodeNs) {
    times.add(
        new StageTimes(
            frame.waitNs(),
            frame.decodeNs() + decodeNs,
            frame.poseNs(),
            frame.handsNs(),
            frame.anglesNs(),
            frame.smoothNs(),
            frame.totalNs() + decodeNs));
  }

  /** All stages in the order of the work; empty without frames. */
  public List<Stage> stages() {
    if (times.isEmpty()) {
      return List.of();
    }
    return List.of(
        stage("decode", StageTimes::decodeNs),
        stage("body", StageTimes::poseNs),
        stage("hands", StageTimes::handsNs),
        stage("angles", StageTimes::anglesNs),
        stage("smooth", StageTimes::smoothNs),
        stage("wait", StageTimes::waitNs),
        stage("total", StageTimes::totalNs));
  }

  private Stage stage(String name, ToLongFunction<StageTimes> of) {
    long[] sorted = times.stream().mapToLong(of).sorted().toArray();
    double meanMs = Arrays.stream(sorted).average().orElse(0) / 1e6;
    return new Stage(name, meanMs, sorted[Percentile.index(P95, sorted.length)] / 1e6);
  }
}
