package io.posestream.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ReaderFuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a file holds is a definition, or is refused with the exception that is declared. */
class ExerciseFuzzTest {
  private static final Path STANDARD =
      Path.of("src", "main", "resources", "io", "posestream", "exercise");
  private static final int FEWEST_ANSWERS = 20;

  @Test
  void shouldReadOrRefuseEveryDefinition() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(STANDARD)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    assertThat(
            ReaderFuzz.feed(
                "exercise",
                seeds,
                input -> {
                  try {
                    return ExerciseJson.parse(new String(input, StandardCharsets.UTF_8)).name();
                  } catch (IllegalArgumentException e) {
                    return String.valueOf(e.getMessage());
                  }
                }))
        .isGreaterThanOrEqualTo(FEWEST_ANSWERS);
  }
}
