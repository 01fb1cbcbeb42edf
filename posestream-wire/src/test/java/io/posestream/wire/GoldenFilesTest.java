package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.ClientMessage.Configure;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
  void shouldKeepABinaryResultUnderTwoKilobytes() throws IOException {
    assertThat(Files.size(FOLDER.resolve("pose_result.detected.bin")))
        .isLessThan(RESULT_LIMIT_BYTES);
  }
}
