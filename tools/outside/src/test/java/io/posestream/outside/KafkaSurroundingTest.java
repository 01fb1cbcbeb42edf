package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.PoseStream;
import io.posestream.video.VideoFileSource;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/batch.md that sends results to Kafka, with a broker and without one. */
class KafkaSurroundingTest {
  /** Five seconds: long enough for a broker to be found, far more than its reply takes. */
  private static final int FRAMES = 150;

  private static final Pattern END = Pattern.compile("((\\d+) sent, (\\d+) dropped)");
  private static final String TOPIC = "poses";
  private static final String STREAM = "entrance";

  @TempDir Path folder;

  private Path clip = Path.of("");

  @BeforeEach
  void cutClip() throws Exception {
    assumeTrue(Files.isRegularFile(Clip.VIDEO), () -> "there is no " + Clip.VIDEO);
    clip = CutVideo.frames(Clip.VIDEO, 0, FRAMES, folder.resolve("clip.mp4"));
  }

  @Test
  void shouldSendEachResultUnderTheNameOfItsStream() throws Exception {
    Path broker = Surrounding.target("kafka-broker").resolve("lib").toAbsolutePath();
    try (KafkaBroker kafka = KafkaBroker.start(broker, folder.resolve("kafka"))) {
      Counts counts = run(kafka.address());
      assertThat(counts.sent()).isPositive();
      assertThat(counts.sent() + counts.dropped()).isEqualTo(FRAMES);
      List<String> expected = new ArrayList<>(ownResults());
      assertThat(kafka.messages(TOPIC, counts.sent()))
          .hasSize((int) counts.sent())
          .allMatch(message -> message.startsWith(STREAM + "\t"))
          .extracting(message -> ResultTimes.zeroed(message.substring(STREAM.length() + 1)))
          .isSubsetOf(expected)
          .doesNotHaveDuplicates();
    }
  }

  /** It ends as soon as the clip does: a wait of Kafka's usual minute a frame would not. */
  @Test
  void shouldCountWhatItDropsWithoutABrokerAndWaitForNothing() throws Exception {
    assertThat(run("127.0.0.1:" + KafkaBroker.freePort())).isEqualTo(new Counts(0, FRAMES));
  }

  /** What the application says at its end. */
  private record Counts(long sent, long dropped) {}

  private Counts run(String servers) throws Exception {
    Path jar = Surrounding.jar("kafka").toAbsolutePath();
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application =
        RunningApplication.start(
            Jdks.own(),
            temporary,
            Map.of(),
            List.of("-jar", jar.toString(), servers, TOPIC, STREAM, clip.toString()),
            END)) {
      Matcher counts = END.matcher(application.ready());
      assertThat(counts.matches()).isTrue();
      assertThat(application.exitCode()).as(application.output()).isZero();
      return new Counts(Long.parseLong(counts.group(2)), Long.parseLong(counts.group(3)));
    }
  }

  /** Of this process, without times. */
  private List<String> ownResults() throws Exception {
    List<String> results = new ArrayList<>();
    try (PoseStream stream =
        PoseStream.builder()
            .source(VideoFileSource.open(clip))
            .start(
                result ->
                    results.add(
                        ResultTimes.zeroed(
                            ResultJson.data(new ResultMessage(result, 0, 0, 0, 0)))))) {
      stream.await();
    }
    return results;
  }
}
