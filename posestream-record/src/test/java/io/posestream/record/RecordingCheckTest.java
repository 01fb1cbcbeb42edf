package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.PoseStream;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.Image;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import io.posestream.wire.WireException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames that are processed again give the same, or the first difference by its name. */
@Timeout(60)
class RecordingCheckTest {
  private static final int FRAMES = 12;

  @TempDir private Path folder;

  private static Supplier<PoseEstimate> raised(float byM) {
    return () -> new StandingBody().move(BodyLandmark.LEFT_WRIST, 0.3f, -byM, 0).estimate();
  }

  /** A person whose wrist rises; in the frame {@code odd} it is a little higher. */
  private static ScriptedEngine engine(int odd) {
    return ScriptedEngine.of(
        options -> {
          List<Supplier<PoseEstimate>> script = new ArrayList<>();
          for (int i = 0; i < FRAMES; i++) {
            script.add(raised(i * 0.02f + (i == odd ? 0.01f : 0)));
          }
          return ScriptedEstimator.of(script);
        });
  }

  private static FrameSource frames(Image image) {
    return FrameSource.of(
        IntStream.range(0, FRAMES)
            .mapToObj(i -> new Frame(i, 40_000_000L * i, 7_000L + i, image))
            .toList());
  }

  private Path recorded(String name, Image image, boolean frames) throws InterruptedException {
    Path file = folder.resolve(name);
    try (ScriptedEngine engine = engine(-1)) {
      RecordingOptions options = RecordingOptions.of(engine);
      List<PoseResult> shown = new ArrayList<>();
      try (RecordingWriter recording =
              RecordingWriter.create(file, frames ? options.withFrames() : options);
          PoseStream stream = engine.stream(frames(image)).start(recording.andThen(shown::add))) {
        assertThat(stream.await(Duration.ofSeconds(30))).isTrue();
        assertThat(shown).hasSize(FRAMES);
        assertThat(recording.results()).isEqualTo(FRAMES);
      }
    }
    return file;
  }

  private Path recorded() throws InterruptedException {
    return recorded("frames.psrec", EncodedImage.of(new byte[] {1, 2, 3}), true);
  }

  @Test
  void shouldFindEqualResultsEqual() throws InterruptedException {
    try (RecordingReader recording = RecordingReader.open(recorded());
        ScriptedEngine engine = engine(-1)) {
      assertThat(recording.frames()).isEqualTo(FRAMES);
      CheckOutcome outcome = RecordingCheck.of(engine).run(recording);
      assertThat(outcome.isEqual()).as(outcome.toString()).isTrue();
      assertThat(outcome.results()).isEqualTo(FRAMES);
      assertThat(RecordingCheck.of(engine).run(recording)).isEqualTo(outcome);
    }
  }

  @Test
  void shouldNameTheFirstDifference() throws InterruptedException {
    try (RecordingReader recording = RecordingReader.open(recorded());
        ScriptedEngine engine = engine(5)) {
      CheckOutcome outcome = RecordingCheck.of(engine).run(recording);
      assertThat(outcome.isEqual()).isFalse();
      assertThat(outcome.results()).isEqualTo(6);
      CheckOutcome.Difference difference = outcome.difference().orElseThrow();
      assertThat(difference.sequence()).isEqualTo(5);
      assertThat(difference.timeNs()).isEqualTo(200_000_000L);
      assertThat(difference.field()).startsWith("body.");
      assertThat(difference.recorded()).isNotEqualTo(difference.now());
    }
  }

  /** The records of a file, but of the first result only what {@code payload} makes of it. */
  private Path rewritten(Path file, UnaryOperator<ByteBuffer> payload) throws IOException {
    Path other = folder.resolve("rewritten.psrec");
    RecordOutput out = new RecordOutput(FileTarget.create(other));
    try (RecordInput input = RecordInput.open(file)) {
      long at = RecordLayout.FILE_HEADER_BYTES;
      Optional<RecordInput.Whole> next = input.record(at);
      while (next.isPresent() && next.get().type() != RecordLayout.RESULT) {
        RecordInput.Whole record = next.get();
        out.append(record.type(), record.flags(), record.timeNs(), record.payload());
        next = input.record(record.next());
      }
      RecordInput.Whole first = next.orElseThrow();
      ByteBuffer changed = payload.apply(first.payload());
      if (changed.hasRemaining()) {
        out.append(first.type(), first.flags(), first.timeNs(), changed);
      }
    } finally {
      out.close();
    }
    return other;
  }

  @Test
  void shouldNotTakeAResultThatCannotBeReadForAnEqualOne() throws Exception {
    Path file = rewritten(recorded(), payload -> ByteBuffer.wrap(new byte[] {1, 2, 3}));
    try (RecordingReader recording = RecordingReader.open(file);
        ScriptedEngine engine = engine(-1)) {
      assertThatThrownBy(() -> RecordingCheck.of(engine).run(recording))
          .isInstanceOf(WireException.class);
    }
  }

  @Test
  void shouldNotTakeFramesWithoutResultsForEqualOnes() throws Exception {
    Path file = rewritten(recorded(), payload -> ByteBuffer.allocate(0));
    try (RecordingReader recording = RecordingReader.open(file);
        ScriptedEngine engine = engine(-1)) {
      assertThat(recording.frames()).isEqualTo(1);
      assertThatThrownBy(() -> RecordingCheck.of(engine).run(recording))
          .isInstanceOf(RecordingException.class)
          .hasMessage("no frame of the recording has its result");
    }
  }

  @Test
  void shouldChangeSettingsWithTheFrameThatTheyChangedWith() {
    Path file = folder.resolve("settings.psrec");
    StreamConfig lite = StreamConfig.defaults().with(StreamSetting.MODEL, PoseModel.LITE);
    try (ScriptedEngine engine = engine(-1);
        RecordingWriter writer =
            RecordingWriter.create(
                file,
                RecordingOptions.of(engine, StreamConfig.defaults(), StandardAngles.all())
                    .withFrames())) {
      // The new settings are told while the result of frame 1 still waits to be sent.
      writer.settings(lite, 2);
      for (int i = 0; i < 3; i++) {
        Frame frame = new Frame(i, i * 1_000_000L, i, EncodedImage.of(new byte[] {1}));
        writer.onResult(
            new PoseResult.Failed(
                frame,
                i * 1_000_000L,
                "no picture",
                new io.posestream.result.StageTimes(0, 0, 0, 0, 0, 0, 0)));
      }
    }
    List<PoseModel> ran = new ArrayList<>();
    ScriptedEngine engine =
        ScriptedEngine.of(
            options ->
                ScriptedEstimator.of(
                    List.of(
                        failing(ran, options.poseModel()),
                        failing(ran, options.poseModel()),
                        failing(ran, options.poseModel()))));
    try (RecordingReader recording = RecordingReader.open(file)) {
      CheckOutcome outcome = RecordingCheck.of(engine).run(recording);
      assertThat(outcome.isEqual()).as(outcome.toString()).isTrue();
    }
    assertThat(ran).containsExactly(PoseModel.FULL, PoseModel.FULL, PoseModel.LITE);
  }

  private static Supplier<PoseEstimate> failing(List<PoseModel> ran, PoseModel model) {
    return () -> {
      ran.add(model);
      throw new io.posestream.engine.PoseEstimationException("no picture");
    };
  }

  @Test
  void shouldSayThatThereAreNoFrames() throws InterruptedException {
    Path file = recorded("none.psrec", EncodedImage.of(new byte[] {1}), false);
    try (RecordingReader recording = RecordingReader.open(file);
        ScriptedEngine engine = engine(-1)) {
      assertThatThrownBy(() -> RecordingCheck.of(engine).run(recording))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("no frames");
    }
  }

  @Test
  void shouldRecordPixelsAsJpegAndSayThatTheyAreAnotherPicture() throws InterruptedException {
    byte[] grey = new byte[64 * 48 * 3];
    java.util.Arrays.fill(grey, (byte) 90);
    Path file = recorded("pixels.psrec", BgrImage.of(64, 48, grey), true);
    try (RecordingReader recording = RecordingReader.open(file);
        ScriptedEngine engine = engine(-1)) {
      assertThat(recording.frames()).isEqualTo(FRAMES);
      assertThatThrownBy(() -> RecordingCheck.of(engine).run(recording))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("encoded for the recording");
    }
    RecordedFrames frames = RecordedFrames.of(RecordingReader.open(file));
    EncodedImage jpeg = (EncodedImage) frames.next().orElseThrow().image();
    assertThat(jpeg.bytes().getShort()).isEqualTo((short) 0xFFD8);
    frames.close();
    assertThat(frames.next()).isEmpty();
  }
}
