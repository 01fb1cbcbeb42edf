package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.angle.StandardAngles;
import io.posestream.cli.exit.ExitCode;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.models.MediaPipeEngine;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.record.RecordingOptions;
import io.posestream.record.RecordingWriter;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code posestream replay}: its check with the real networks, and what it refuses. */
@Timeout(120)
class ReplayCommandTest {
  private static final int FRAMES = 20;

  @TempDir private Path folder;

  /** The drawn person as JPEG, with the real networks and two people's worth of settings. */
  private Path recorded(boolean frames) throws Exception {
    Path file = folder.resolve("session.psrec");
    StreamConfig config =
        StreamConfig.defaults()
            .with(StreamSetting.MODEL, PoseModel.LITE)
            .with(StreamSetting.HAND_MODEL, HandModel.LITE)
            .with(StreamSetting.HANDS_EVERY_FRAMES, 2);
    try (PoseEngine engine = MediaPipeEngine.create()) {
      RecordingOptions options = RecordingOptions.of(engine, config, StandardAngles.all());
      try (RecordingWriter recording =
              RecordingWriter.create(file, frames ? options.withFrames() : options);
          PoseStream stream =
              engine.stream(jpegs())
                  .options(config.poseOptions(PoseOptions.DEFAULT_MAX_PIXELS))
                  .tracking(config.trackOptions(StandardAngles.all()))
                  .start(recording)) {
        stream.await();
        assertThat(recording.results()).isEqualTo(FRAMES);
      }
    }
    return file;
  }

  private static FrameSource jpegs() throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      for (int i = 0; i < FRAMES; i++) {
        Frame frame = figure.next().orElseThrow();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(
            io.posestream.draw.Pictures.toBufferedImage((BgrImage) frame.image()), "jpg", jpeg);
        frames.add(
            new Frame(
                frame.sequence(),
                frame.captureTimeNs(),
                frame.receiveTimeNs(),
                EncodedImage.of(jpeg.toByteArray())));
      }
    }
    return FrameSource.of(frames);
  }

  @Test
  void shouldFindTheSameAgainBitByBit() throws Exception {
    Path file = recorded(true);
    CommandRun run = CommandRun.real("replay", file, "--check");
    assertThat(run.out()).contains("20 results, 20 frames", "All 20 results are equal");
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    CommandRun other = CommandRun.scripted("replay", file, "--check");
    assertThat(other.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(other.out()).contains("Result 1 differs, of frame 0 at 0.000 s: body.score was");
  }

  @Test
  void shouldSayThatThereAreNoFramesToCheck() throws Exception {
    CommandRun run = CommandRun.scripted("replay", recorded(false), "--check");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no frames");
  }

  @Test
  void shouldReadWhatAKilledWriterLeft() throws Exception {
    Path file = recorded(true);
    byte[] bytes = Files.readAllBytes(file);
    Path torn = folder.resolve("torn.psrec");
    Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
    CommandRun run = CommandRun.real("replay", torn, "--check");
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("It was not closed", "results are equal");
  }

  @Test
  void shouldRefuseWhatItCannotReplay() throws Exception {
    Path foreign = Files.writeString(folder.resolve("a.psrec"), "a text that is no recording");
    CommandRun run = CommandRun.scripted("replay", foreign);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains(foreign + " is no posestream recording");
    assertThat(CommandRun.scripted("replay", folder.resolve("none")).exitCode())
        .isEqualTo(ExitCode.INPUT);
    assertThat(CommandRun.scripted("replay").exitCode()).isEqualTo(ExitCode.USAGE);
    Path file = recorded(false);
    CommandRun slow = CommandRun.scripted("replay", file, "--speed", "0");
    assertThat(slow.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(slow.err()).contains("speed must be above 0");
    assertThat(CommandRun.scripted("replay", file, "--port", "x").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
