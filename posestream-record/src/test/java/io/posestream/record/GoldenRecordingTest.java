package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.StandingBody;
import io.posestream.exercise.StandardExercises;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.Hello;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.StreamSetting;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recordings that the TypeScript reader is tested with. A wanted change is written with {@code
 * -Dposestream.golden.update=true}.
 */
class GoldenRecordingTest {
  private static final Path FOLDER = Path.of("..", "wire", "recordings");
  private static final String HEADER =
      "{\"writer\":\"posestream 0.1.0\",\"java\":\"17\",\"os\":\"Linux\",\"startedMs\":1780000000000.5,"
          + "\"frames\":true}";
  private static final byte[] PICTURE = {-1, -40, -1, -32, 1, 2, 3, -1, -39};
  private static final StageTimes TIMES =
      new StageTimes(250_000, 1_500_000, 7_125_000, 3_250_000, 125_000, 375_000, 12_625_000);

  @TempDir private Path folder;

  private static Frame frame(int sequence) {
    double timestampMs = 1_000 + 40.5 * sequence;
    return new Frame(
        sequence,
        Math.round(timestampMs * 1e6),
        5_000 + sequence,
        EncodedImage.of(PICTURE),
        new ClientStamp(timestampMs));
  }

  private static List<PoseResult> results() {
    return List.of(
        new PoseResult.Detected(
            frame(1),
            0,
            640,
            480,
            false,
            List.of(new StandingBody().person(4)),
            List.of(),
            Optional.empty(),
            TIMES),
        new PoseResult.NoPerson(
            frame(2), 40_500_000, 640, 480, true, List.of(), Optional.empty(), TIMES),
        new PoseResult.Failed(frame(3), 81_000_000, "“a” ends early", TIMES),
        new PoseResult.NoPerson(
            frame(40), 1_579_500_000L, 640, 480, true, List.of(), Optional.empty(), TIMES));
  }

  private Path write(WireFormat format) throws IOException {
    Path file = folder.resolve(format + ".psrec");
    Hello hello =
        new Hello(
            format,
            1_780_000_000_000.5,
            "scripted",
            2,
            StreamConfig.defaults(),
            new StreamLimits(400_000, 600_000, 4_194_304, 120),
            StreamDescription.standard(),
            StandardExercises.all());
    try (RecordingWriter writer =
        new RecordingWriter(
            "golden",
            new RecordingOptions(hello, format == WireFormat.BINARY),
            FileTarget.create(file),
            HEADER)) {
      List<PoseResult> results = results();
      for (int i = 0; i < results.size(); i++) {
        if (i == 1) {
          writer.settings(StreamConfig.defaults().with(StreamSetting.MODEL, PoseModel.LITE), 2);
        }
        writer.result(
            new ResultMessage(results.get(i), 1_780_000_000_100.25, 1_780_000_000_112.875, 3, 1),
            i != 2);
      }
    }
    return file;
  }

  private void shouldBe(String name, byte[] bytes) throws IOException {
    Path golden = FOLDER.resolve(name);
    if (Boolean.getBoolean("posestream.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.write(golden, bytes);
    }
    assertThat(bytes).as(name).isEqualTo(Files.readAllBytes(golden));
  }

  @Test
  void shouldWriteTheGoldenRecordings() throws IOException {
    byte[] binary = Files.readAllBytes(write(WireFormat.BINARY));
    shouldBe("session.psrec", binary);
    shouldBe("text.psrec", Files.readAllBytes(write(WireFormat.JSON)));
  }

  @Test
  void shouldReadTheGoldenRecordings() throws IOException {
    for (String name : List.of("session.psrec", "text.psrec")) {
      try (RecordingReader reader = RecordingReader.open(FOLDER.resolve(name))) {
        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.header().writer()).isEqualTo("posestream 0.1.0");
        List<Recorded> all = new ArrayList<>();
        for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
          all.add(next.get());
        }
        List<RecordedResult> results =
            all.stream()
                .filter(RecordedResult.class::isInstance)
                .map(RecordedResult.class::cast)
                .toList();
        assertThat(results)
            .extracting(RecordedResult::wasSent)
            .containsExactly(true, true, false, true);
        assertThat(results)
            .extracting(result -> result.message().result().frame().sequence())
            .containsExactly(1L, 2L, 3L, 40L);
        reader.seek(81_000_001);
        assertThat(reader.next().orElseThrow().timeNs()).isEqualTo(1_579_500_000L);
      }
    }
  }
}
