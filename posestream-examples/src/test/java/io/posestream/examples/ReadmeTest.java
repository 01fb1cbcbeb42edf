package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's Java and its links are the examples. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\((posestream-examples/[^)]*\\.java)\\)");

  @Test
  void shouldShowAWholeExample() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    String example =
        Files.readString(Path.of("src/main/java/io/posestream/examples", "ElbowOfPicture.java"));
    assertThat(JAVA.matcher(readme).results().map(found -> found.group(1)))
        .containsExactly(example.substring(example.indexOf("import")));
  }

  @Test
  void shouldLinkExamplesThatExist() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(LINK.matcher(readme).results().map(MatchResult::group)).hasSizeGreaterThan(5);
    assertThat(LINK.matcher(readme).results().map(found -> Path.of("..", found.group(1))))
        .allMatch(Files::exists);
  }
}
