package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README links the examples; its own Java is compiled and run by {@code tools/outside}. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\((posestream-examples/[^)]*\\.java)\\)");

  @Test
  void shouldLinkExamplesThatExist() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(LINK.matcher(readme).results().map(MatchResult::group)).hasSizeGreaterThan(5);
    assertThat(LINK.matcher(readme).results().map(found -> Path.of("..", found.group(1))))
        .allMatch(Files::exists);
  }
}
