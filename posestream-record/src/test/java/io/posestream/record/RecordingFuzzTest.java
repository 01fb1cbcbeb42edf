package io.posestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ReaderFuzz;
import io.posestream.wire.WireException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds is read, or refused with the exception that is declared. */
class RecordingFuzzTest {
  private static final Path GOLDEN = Path.of("..", "wire", "recordings");
  private static final int FEWEST_ANSWERS = 10;

  @TempDir private Path folder;

  @Test
  void shouldReadOrRefuseEveryFile() throws IOException {
    List<byte[]> seeds =
        List.of(
            Files.readAllBytes(GOLDEN.resolve("session.psrec")),
            Files.readAllBytes(GOLDEN.resolve("text.psrec")));
    assertThat(ReaderFuzz.feed("recording", seeds, this::answer))
        .isGreaterThanOrEqualTo(FEWEST_ANSWERS);
  }

  private String answer(byte[] input) throws IOException {
    Path file = Files.write(folder.resolve("a.psrec"), input);
    StringBuilder kinds = new StringBuilder();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        kinds.append(next.get().getClass().getSimpleName()).append(' ');
      }
      return kinds.append(reader.cutBytes() > 0).toString();
    } catch (RecordingException | WireException e) {
      return kinds + String.valueOf(e.getMessage());
    }
  }
}
