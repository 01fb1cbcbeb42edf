package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.NoticeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for those who operate a server knows all that the server can say. */
class OperationsPageTest extends RunningServer {
  private static final Pattern METRIC = Pattern.compile("`((?:posestream|jvm)_[a-z_]*[a-z])`");

  private final List<String> lines = lines(Path.of("..", "docs", "operations.md"));

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String rowOf(String code) {
    return lines.stream()
        .filter(line -> line.startsWith("| ") && line.contains("`" + code + "`"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row on " + code));
  }

  @Test
  void shouldSayWhatToDoAboutEveryErrorAndHowItCloses() {
    for (ErrorCode error : ErrorCode.values()) {
      String close = error.closeCode().isPresent() ? "" + error.closeCode().getAsInt() : "–";
      assertThat(rowOf(error.wireName()).split(" \\| ", -1))
          .as(error.wireName())
          .hasSize(4)
          .contains(close);
    }
  }

  @Test
  void shouldKnowEveryNotice() {
    for (NoticeCode notice : NoticeCode.values()) {
      assertThat(rowOf(notice.wireName())).contains("(notice");
    }
  }

  @Test
  void shouldWatchMetricsThatThereAre() {
    List<String> named =
        lines.stream()
            .flatMap(line -> METRIC.matcher(line).results())
            .map(OperationsPageTest::name)
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    try (PoseService service = PoseService.create(engine, ServiceOptions.defaults());
        ServerMetrics metrics = ServerMetrics.of(service)) {
      List<String> samples = metrics.scrape().lines().toList();
      for (String name : named) {
        assertThat(samples).as(name).anyMatch(sample -> sample.startsWith(name));
      }
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
