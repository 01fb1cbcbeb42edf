package io.posestream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.report.ReportJson;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import io.posestream.bench.stream.StreamReport;
import io.posestream.cli.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run on the drawn person: whatever the machine's speed, its figures must fit each other. */
class BenchFiguresTest {
  private static final int FRAMES = 6;
  private static final int STREAMS = 2;
  private static final Offset<Double> ROUNDING = within(1e-9);

  private static BenchRun run;
  private static BenchReport.Run measured;

  @BeforeAll
  static void measure(@TempDir Path folder) {
    Path file = folder.resolve("bench.json");
    run =
        BenchRun.of(
            "--model",
            "lite",
            "--hand-model",
            "lite",
            "--frames",
            FRAMES,
            "--warm-up",
            2,
            "--streams",
            STREAMS,
            "--soak",
            FRAMES,
            "--json",
            file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    measured = ReportJson.read(file, BenchReport.class).runs().get(0);
  }

  @Test
  void shouldSayWhatItProcesses() {
    assertThat(run.err()).contains("no VIDEO named: processing the drawn person");
    assertThat(run.out()).contains("drawn person: 8 frames of 640×480 px");
  }

  @Test
  void stagesShouldAddUpToTheTotal() {
    StageReport stages = measured.stages();
    assertThat(stages.frames()).isEqualTo(FRAMES);
    assertThat(stages.people()).isEqualTo(FRAMES);
    double sumMs =
        Stream.of(Stage.DECODE, Stage.BODY_AND_HANDS, Stage.ANGLES, Stage.SMOOTHING, Stage.ENCODE)
            .mapToDouble(stage -> stages.of(stage).meanMs())
            .sum();
    double totalMs = stages.of(Stage.TOTAL).meanMs();
    assertThat(sumMs).isCloseTo(totalMs, ROUNDING);
    assertThat(stages.of(Stage.BODY_AND_HANDS).meanMs())
        .isGreaterThanOrEqualTo(stages.of(Stage.BODY).meanMs());
    for (Stage stage : Stage.values()) {
      assertOrdered(stages.of(stage), FRAMES);
    }
    assertOrdered(stages.noNetworkRunning(), FRAMES);
    assertThat(stages.noNetworkRunning().meanMs()).isPositive().isLessThan(totalMs);
  }

  @Test
  void networksShouldFillTheTimeInWhichOneRuns() {
    StageReport stages = measured.stages();
    assertThat(stages.networks())
        .extracting(StageReport.NetworkShare::name)
        .contains("pose_landmark_lite", "hand_landmark_lite");
    double detectorRuns = 0;
    double networksMs = 0;
    for (StageReport.NetworkShare share : stages.networks()) {
      assertOrdered(share.perRun(), share.perRun().count());
      assertThat(share.runsPerFrame()).isEqualTo((double) share.perRun().count() / FRAMES);
      assertThat(share.meanMsPerFrame())
          .isCloseTo(share.runsPerFrame() * share.perRun().meanMs(), ROUNDING);
      networksMs += share.meanMsPerFrame();
      detectorRuns += share.name().contains("detection") ? share.runsPerFrame() : 0;
    }
    assertThat(stages.detectorRunsPerFrame()).isCloseTo(detectorRuns, ROUNDING);
    // Two threads: what they cover is at least half of what they take, and at most all of it.
    double coveredMs = stages.of(Stage.TOTAL).meanMs() - stages.noNetworkRunning().meanMs();
    assertThat(coveredMs).isBetween(networksMs / 2 - 1e-9, networksMs + 1e-9);
  }

  @Test
  void streamsShouldShareTheTimeAndTheResults() {
    assertStreams(measured.oneStream(), 1, FRAMES);
    assertStreams(measured.soak().orElseThrow(), 1, FRAMES);
    StreamReport several = measured.severalStreams().orElseThrow();
    assertStreams(several, STREAMS, STREAMS * FRAMES);
    double ratio = measured.severalAgainstOne().orElseThrow();
    assertThat(ratio)
        .isCloseTo(several.resultsPerS() / measured.oneStream().resultsPerS(), ROUNDING);
    assertThat(run.out())
        .contains(
            String.format(
                Locale.ROOT,
                "Together %.2f times the results of one stream; Jain index %.4f.",
                ratio,
                several.jainIndex()));
  }

  private static void assertStreams(StreamReport report, int streams, int results) {
    assertThat(report.results()).isEqualTo(results);
    assertThat(report.streams()).hasSize(streams);
    assertThat(report.streams().stream().mapToInt(each -> each.latency().count()).sum())
        .isEqualTo(results);
    assertThat(report.resultsPerS()).isCloseTo(results / report.elapsedS(), ROUNDING);
    double sum = 0;
    double squares = 0;
    for (StreamReport.OneStream stream : report.streams()) {
      assertOrdered(stream.latency(), stream.latency().count());
      assertThat(stream.resultsPerS())
          .isCloseTo(stream.latency().count() / report.elapsedS(), ROUNDING);
      sum += stream.resultsPerS();
      squares += stream.resultsPerS() * stream.resultsPerS();
    }
    assertThat(sum).isCloseTo(report.resultsPerS(), ROUNDING);
    assertThat(report.jainIndex())
        .isCloseTo(sum * sum / (streams * squares), ROUNDING)
        .isBetween(1.0 / streams - 1e-9, 1 + 1e-9);
    // A result alone is an array of some kilobytes.
    assertThat(report.allocatedBytesPerFrame()).isBetween(1e3, 1e7);
  }

  @Test
  void networksAloneShouldBeComparedByTheirMedians() {
    NetworkReport networks = measured.networks().orElseThrow();
    assertThat(networks.rounds()).isEqualTo(FRAMES);
    assertThat(networks.networks())
        .extracting(NetworkReport.Row::name)
        .containsExactly(
            "pose_detection", "pose_landmark_lite", "palm_detection_lite", "hand_landmark_lite");
    networks.networks().forEach(row -> assertRow(row, networks));
    assertRow(networks.trackedFrame(), networks);
    Distribution body = networks.networks().get(1).ours();
    Distribution hand = networks.networks().get(3).ours();
    assertThat(networks.trackedFrame().ours().meanMs())
        .isCloseTo(body.meanMs() + 2 * hand.meanMs(), ROUNDING);
    assertOrdered(networks.sideBySide().orElseThrow(), FRAMES);
  }

  private static void assertRow(NetworkReport.Row row, NetworkReport report) {
    assertOrdered(row.ours(), FRAMES);
    Optional<Distribution> tfLite = row.tfLite();
    assertThat(tfLite.isPresent()).isEqualTo(report.missing().isEmpty());
    assertThat(row.ratioP50().isPresent()).isEqualTo(tfLite.isPresent());
    tfLite.ifPresent(
        theirs -> {
          assertOrdered(theirs, FRAMES);
          assertThat(row.ratioP50().getAsDouble())
              .isCloseTo(row.ours().p50Ms() / theirs.p50Ms(), ROUNDING);
        });
  }

  @Test
  void loopsShouldBeComparedWithOurs() {
    OriginalReport original = measured.original().orElseThrow();
    List<OriginalReport.Row> loops = original.rows();
    assertThat(loops).hasSize(original.missing().isEmpty() ? 3 : 2);
    OriginalReport.Row ours = loops.get(0);
    assertThat(ours.name()).isEqualTo("posestream");
    for (OriginalReport.Row loop : loops) {
      assertOrdered(loop.frame(), FRAMES);
      assertThat(loop.people()).isEqualTo(FRAMES);
      assertThat(loop.handsPerFrame()).isBetween(1.0, 2.0);
      assertThat(loop.resultsPerS()).isCloseTo(1e3 / loop.frame().meanMs(), ROUNDING);
      assertThat(loop.p50OverOurs())
          .isCloseTo(loop.frame().p50Ms() / ours.frame().p50Ms(), ROUNDING);
      assertThat(loop.meanOverOurs())
          .isCloseTo(loop.frame().meanMs() / ours.frame().meanMs(), ROUNDING);
      assertThat(loop.cpuOverOurs())
          .isCloseTo(loop.cpuMsPerFrame() / ours.cpuMsPerFrame(), ROUNDING);
    }
  }

  private static void assertOrdered(Distribution times, int count) {
    assertThat(times.count()).isEqualTo(count);
    assertThat(List.of(times.p50Ms(), times.p95Ms(), times.p99Ms(), times.maxMs())).isSorted();
    assertThat(times.meanMs()).isLessThanOrEqualTo(times.maxMs() + 1e-9);
    assertThat(times.p50Ms()).isPositive();
  }
}
