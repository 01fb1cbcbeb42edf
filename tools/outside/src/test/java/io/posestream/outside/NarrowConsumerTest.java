package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.outside.Consumers.Compiled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that name one artifact of ours need no other; src/consumers holds them. */
class NarrowConsumerTest {
  private static final Path RECORDED = Build.ROOT.resolve("wire/golden/results.jsonl");
  private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\":([0-9.]+)");
  private static final Pattern ELBOW =
      Pattern.compile("\"leftElbow\":\\{\"flexionDeg\":([-0-9.]+)");

  @TempDir Path folder;

  @Test
  void shouldReadRecordedResultsWithTheCodecAlone() throws Exception {
    Compiled codec = Consumers.built().get("codec");
    Program replay =
        Program.java(
            Jdks.own(), folder, "-cp", codec.classPath(), "codec.Replay", RECORDED.toString());
    assertThat(replay.exitCode()).as(replay.output()).isZero();
    List<String> recorded = Files.readAllLines(RECORDED);
    assertThat(recorded).hasSizeGreaterThan(1);
    assertThat(replay.output().lines())
        .containsExactlyElementsOf(recorded.stream().map(NarrowConsumerTest::printed).toList());
  }

  private static String printed(String line) {
    Matcher timestamp = TIMESTAMP.matcher(line);
    assertThat(timestamp.find()).as(line).isTrue();
    Matcher elbow = ELBOW.matcher(line);
    String value = elbow.find() ? "[" + elbow.group(1) + "]" : ".empty";
    return timestamp.group(1) + " OptionalDouble" + value;
  }

  @Test
  void shouldCompileAnEndpointWithTheContainersApi() throws Exception {
    assertThat(Consumers.built().get("endpoint").classes().resolve("endpoint/Poses.class"))
        .isNotEmptyFile();
  }
}
