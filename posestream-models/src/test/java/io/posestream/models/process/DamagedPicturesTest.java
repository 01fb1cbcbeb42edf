package io.posestream.models.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.media.ColourfulPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoders print to the standard error of the process, which a test cannot see of itself. */
class DamagedPicturesTest {
  /** More of them: {@code -Dposestream.damaged.pictures=100000}. */
  private static final int TIMES = Integer.getInteger("posestream.damaged.pictures", 4_000);

  @TempDir private Path folder;

  @Test
  void shouldPrintNothingWhateverThePicture() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("17", Integer.toString(TIMES / 8)));
    for (ColourfulPictures.Kind kind : ColourfulPictures.Kind.values()) {
      arguments.add(write(kind.name(), ColourfulPictures.of(61, 43, kind)));
    }
    ForkedJvm.Outcome outcome = ForkedJvm.outcome(DamagedPictures.class, arguments);
    // Newer JVMs warn of native access.
    assertThat(
            outcome
                .errors()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("WARNING: ")))
        .isEmpty();
    int decoded = Integer.parseInt(outcome.output().get(0));
    int refused = Integer.parseInt(outcome.output().get(1));
    int kinds = ColourfulPictures.Kind.values().length;
    assertThat(decoded + refused).isEqualTo(kinds * (TIMES / 8));
    assertThat(decoded).isGreaterThan(TIMES / 20);
    assertThat(refused).isGreaterThan(TIMES / 3);
  }

  private String write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }
}
