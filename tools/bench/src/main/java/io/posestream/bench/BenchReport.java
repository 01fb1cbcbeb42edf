package io.posestream.bench;

import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import io.posestream.bench.stream.StreamReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that was measured; all ratios come from one run on one machine.
 *
 * @param machine what it was measured on
 * @param load how busy the machine was
 * @param engine name and version of the runtime
 * @param runs one per clip and choice of models
 */
public record BenchReport(Machine machine, Load load, String engine, List<Run> runs)
    implements Report {
  public BenchReport {
    runs = List.copyOf(runs);
  }

  /**
   * One clip with one choice of models.
   *
   * @param subject what was processed
   * @param stages frame by frame
   * @param oneStream one stream flat out
   * @param severalStreams several side by side, if asked for
   * @param severalAgainstOne their results per second together over those of the one
   * @param soak the long run, if asked for
   * @param networks the networks alone, if asked for
   * @param original the original's loop, if asked for
   */
  public record Run(
      Subject subject,
      StageReport stages,
      StreamReport oneStream,
      Optional<StreamReport> severalStreams,
      OptionalDouble severalAgainstOne,
      Optional<StreamReport> soak,
      Optional<NetworkReport> networks,
      Optional<OriginalReport> original) {
    List<Section> sections() {
      List<Section> sections = new ArrayList<>(stages.sections());
      sections.add(oneStream.section("One stream flat out", List.of()));
      severalStreams.ifPresent(several -> sections.add(side(several)));
      soak.ifPresent(
          run -> sections.add(run.section("Soak of " + run.results() + " frames", List.of())));
      networks.ifPresent(alone -> sections.add(alone.section(stages.of(Stage.TOTAL).p50Ms())));
      original.ifPresent(loops -> sections.add(loops.section()));
      return sections;
    }

    private Section side(StreamReport several) {
      return several.section(
          several.streams().size() + " streams flat out side by side",
          List.of(
              String.format(
                  Locale.ROOT,
                  "Together %.2f times the results of one stream; Jain index %.4f.",
                  severalAgainstOne.orElse(Double.NaN),
                  several.jainIndex())));
    }
  }

  /** All runs, a row each. */
  @Override
  public Section section() {
    Table table =
        new Table(
            "clip and models | decode p50 ms | body p50 ms | hands p50 ms | angles + smoothing p50 ms"
                + " | total p50 ms | p95 ms | p99 ms | results/s");
    for (Run run : runs) {
      StageReport stages = run.stages();
      table.row(
          run.subject().clip() + ": " + run.subject().models(),
          stages.of(Stage.DECODE).p50Ms(),
          stages.of(Stage.BODY).p50Ms(),
          stages.of(Stage.HANDS).p50Ms(),
          stages.of(Stage.ANGLES).p50Ms() + stages.of(Stage.SMOOTHING).p50Ms(),
          stages.of(Stage.TOTAL).p50Ms(),
          stages.of(Stage.TOTAL).p95Ms(),
          stages.of(Stage.TOTAL).p99Ms(),
          run.oneStream().resultsPerS());
    }
    return new Section("All runs", table, List.of());
  }
}
