package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.StandardAngles;
import io.posestream.cli.analysis.Outcome;
import io.posestream.cli.analysis.StreamAnalysis;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.input.AnalyzeInput;
import io.posestream.cli.input.InputOptions;
import io.posestream.cli.input.InputResolver;
import io.posestream.cli.report.ReportFolder;
import io.posestream.cli.report.TableFolder;
import io.posestream.draw.Backdrop;
import io.posestream.engine.PoseOptions;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.track.TrackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {
  @Test
  void shouldCompleteEveryFileWhenStopped(@TempDir Path out) throws Exception {
    AnalyzeInput.Stream demo =
        (AnalyzeInput.Stream) InputResolver.of(InputOptions.defaults()).demo();
    OfflineAngles offline = OfflineAngles.create(TrackOptions.still(), ZeroPhaseFilter.standard());
    ReportFolder report =
        ReportFolder.forStream(
            TableFolder.of(out),
            StandardAngles.all(),
            demo.frameRateHz(),
            Optional.of(Backdrop.picture()),
            offline);
    AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    StreamAnalysis analysis =
        new StreamAnalysis(
            demo,
            offline.recording(ScriptedEngine.onePerson().open(PoseOptions.defaults())),
            TrackOptions.still(),
            report,
            done -> {
              if (done == 8) {
                Objects.requireNonNull(stop.get()).run();
              }
            });
    stop.set(analysis::stop);
    Outcome outcome = analysis.run();

    long frames = outcome.summary().frames();
    assertThat(frames).isBetween(8L, 9L);
    assertThat(Files.readAllLines(out.resolve("results.jsonl"))).hasSize((int) frames);
    assertThat(TestVideos.frames(out.resolve("annotated.mp4"))).isEqualTo((int) frames);
    assertThat(Files.readAllLines(out.resolve("angles-offline.csv"))).hasSize((int) frames + 1);
    assertThat(out.resolve("range-of-motion.csv")).isNotEmptyFile();
    assertThat(out.resolve("angles.svg")).isNotEmptyFile();
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
  }
}
