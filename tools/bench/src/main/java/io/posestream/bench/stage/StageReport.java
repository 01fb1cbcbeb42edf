package io.posestream.bench.stage;

import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the time of a frame goes.
 *
 * @param frames how many were measured
 * @param people in how many of them a person was found
 * @param handsPerFrame mean number of hands found
 * @param stages one distribution per stage; the means of the sequential ones add up to that of the
 *     total
 * @param networks what each network took within the pipeline
 * @param detectorRunsPerFrame mean number of runs of the body's and the palms' detector
 * @param noNetworkRunning time of a frame during which no network ran: what the pipeline adds to
 *     the networks on the critical path
 * @param outsideNetworksCpu computing time of all threads of the stream outside the networks; empty
 *     where the JVM does not measure it
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
  public StageReport {
    stages = Collections.unmodifiableMap(new EnumMap<>(stages));
    networks = List.copyOf(networks);
  }

  /**
   * What one network took within the pipeline.
   *
   * @param name such as {@code pose_landmark_full}
   * @param runsPerFrame mean number of runs
   * @param perRun duration of a run, with other networks running at the same time
   * @param meanMsPerFrame all its runs together, per frame
   */
  public record NetworkShare(
      String name, double runsPerFrame, Distribution perRun, double meanMsPerFrame) {}

  /** The distribution of a stage. */
  public Distribution of(Stage stage) {
    return Objects.requireNonNull(stages.get(stage), () -> stage + " was not measured");
  }

  /** The stages, and the networks within them. */
  public List<Section> sections() {
    return List.of(stageSection(), networkSection());
  }

  private Section stageSection() {
    Table table = new Table("stage, ms | mean | p50 | p95 | p99 | max");
    for (Stage stage : Stage.values()) {
      row(table, stage.title(), of(stage));
    }
    row(table, "while no network runs", noNetworkRunning);
    outsideNetworksCpu.ifPresent(outside -> row(table, "outside the networks, CPU", outside));
    return new Section(
        "Stages, JPEG bytes in, result bytes out",
        table,
        List.of(
            String.format(
                Locale.ROOT,
                "One after the other; a person in %d of %d frames, %.2f hands a frame.",
                people,
                frames,
                handsPerFrame),
            "While no network runs: what the pipeline adds to the networks on the critical path."
                + " Outside the networks: the computing time of all threads of the stream for all"
                + " but the networks' own arithmetic, wherever it overlaps."));
  }

  private static void row(Table table, String name, Distribution times) {
    table.row(name, times.meanMs(), times.p50Ms(), times.p95Ms(), times.p99Ms(), times.maxMs());
  }

  private Section networkSection() {
    Table table =
        new Table("network | runs a frame | p50 ms a run | p95 ms a run | mean ms a frame");
    for (NetworkShare share : networks) {
      table.row(
          share.name(),
          share.runsPerFrame(),
          share.perRun().p50Ms(),
          share.perRun().p95Ms(),
          share.meanMsPerFrame());
    }
    return new Section(
        "Networks within the pipeline",
        table,
        List.of(
            String.format(Locale.ROOT, "Detectors ran %.2f times a frame.", detectorRunsPerFrame)));
  }
}
