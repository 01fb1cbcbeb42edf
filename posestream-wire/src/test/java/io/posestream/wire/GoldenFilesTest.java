package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.ClientMessage.Configure;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the code to the golden files that the TypeScript tests read too. A wanted change is written
 * with {@code -Dposestream.golden.update=true}.
 */
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("..", "wire", "golden");
  private static final boolean UPDATE = Boolean.getBoolean("posestream.golden.update");
  private static final int RESULT_LIMIT_BYTES = 2_048;

  @BeforeAll
  static void update() throws IOException {
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, byte[]> golden : GoldenMessages.all().entrySet()) {
        Files.write(FOLDER.resolve(golden.getKey()), golden.getValue());
      }
    }
  }

  @Test
  void shouldWriteEveryMessageAsItsGoldenFile() throws IOException {
    for (Map.Entry<String, byte[]> golden : GoldenMessages.all().entrySet()) {
      Path file = FOLDER.resolve(golden.getKey());
      assertThat(golden.getValue()).as(golden.getKey()).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void shouldKnowEveryGoldenFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(GoldenMessages.all().keySet());
    }
  }

  @Test
  void shouldReadTheGoldenFrames() throws Exception {
    ClientText text = ClientText.create(600_000);
    FrameMessage fromText =
        (FrameMessage) text.read(Files.readString(FOLDER.resolve("frame.json")), WireFormat.JSON);
    assertSame(fromText);
    assertSame(FrameBinary.read(Files.readAllBytes(FOLDER.resolve("frame.bin"))));
  }

  private static void assertSame(FrameMessage frame) {
    assertThat(frame.sequence()).isEqualTo(GoldenMessages.FRAME.sequence());
    assertThat(frame.timestampMs()).isEqualTo(GoldenMessages.FRAME.timestampMs());
    assertThat(frame.image().bytes()).isEqualTo(GoldenMessages.FRAME.image().bytes());
  }

  @Test
  void shouldReadTheGoldenConfigure() throws Exception {
    ClientMessage message =
        ClientText.create(600_000)
            .read(Files.readString(FOLDER.resolve("configure.json")), WireFormat.BINARY);
    assertThat(message).isEqualTo(new Configure(ConfigChange.to(GoldenMessages.CONFIG)));
  }

  @Test
  void shouldReadTheGoldenCalibrate() throws Exception {
    assertThat(
            ClientText.create(600_000)
                .read(Files.readString(FOLDER.resolve("calibrate.json")), WireFormat.JSON))
        .isEqualTo(new ClientMessage.Calibrate(OptionalDouble.of(182)));
  }

  static Set<String> results() {
    return GoldenMessages.results().keySet();
  }

  private static ResultReader reader(String name) {
    return ResultReader.of(
        name.equals("body17") ? GoldenMessages.BODY17 : StreamDescription.standard());
  }

  @ParameterizedTest
  @MethodSource("results")
  void shouldReadTheGoldenResultsOfBothEncodingsToEqualValues(String name) throws IOException {
    ResultMessage expected = Results.sent(GoldenMessages.result(name));
    String text = Files.readString(FOLDER.resolve("pose_result." + name + ".json"));
    assertThat(reader(name).message(text)).isEqualTo(expected);
    byte[] bytes = Files.readAllBytes(FOLDER.resolve("pose_result." + name + ".bin"));
    assertThat(reader(name).binary(ByteBuffer.wrap(bytes))).isEqualTo(expected);
  }

  @Test
  void shouldReadTheGoldenLinesOfAFile() throws IOException {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    assertThat(Files.readAllLines(FOLDER.resolve("results.jsonl")).stream().map(reader::data))
        .isEqualTo(GoldenMessages.lines());
  }

  @Test
  void shouldReadFromTheGoldenHellosWhatResultsConsistOf() throws IOException {
    assertThat(HelloReader.description(Files.readString(FOLDER.resolve("hello.json"))))
        .isEqualTo(StreamDescription.standard());
    assertThat(HelloReader.description(Files.readString(FOLDER.resolve("hello.body17.json"))))
        .isEqualTo(GoldenMessages.BODY17);
  }

  @Test
  void shouldKeepABinaryResultUnderTwoKilobytes() throws IOException {
    assertThat(Files.size(FOLDER.resolve("pose_result.detected.bin")))
        .isLessThan(RESULT_LIMIT_BYTES);
  }
}
