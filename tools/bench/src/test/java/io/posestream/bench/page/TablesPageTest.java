package io.posestream.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.bench.figures.FigureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesPageTest {
  private static final String BENCH =
      """
      {"runs": [{"original": null}, {"original": {"rows": [
        {"name": "posestream", "frame": {"p50Ms": 14.7, "p95Ms": 25, "p99Ms": 32},
         "resultsPerS": 62, "handsPerFrame": 1.6, "p50OverOurs": 1}]}}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeReports() throws IOException {
    FixedReports.in(folder);
  }

  private Reports reports() {
    return new Reports(folder);
  }

  @Test
  void shouldPutGivenFiguresInTheirPlaces() throws IOException {
    FixedReports.in(folder).with("bench", BENCH);

    assertThat(TablesPage.of(reports())).isEqualTo(expected());
  }

  private static String expected() throws IOException {
    try (InputStream page = TablesPageTest.class.getResourceAsStream("expected-tables.md")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void shouldDoWithoutTheOriginalsLoop() {
    assertThat(TablesPage.of(reports())).doesNotContain("original's loop");
  }

  @Test
  void shouldRefuseAMissingReport() throws IOException {
    Files.delete(folder.resolve("wire.json"));

    assertRefused("the report wire is missing");
  }

  @Test
  void shouldRefuseAFigureThatIsNoNumber() throws IOException {
    FixedReports.in(folder).replacing("stages-1-core", "9.00", "\"NaN\"");

    assertRefused("Body lite, hands full: p50 ms of hands is NaN");
  }

  @Test
  void shouldRefuseAnEmptyCell() throws IOException {
    FixedReports.in(folder).replacing("networks", "3.30", "null");

    assertRefused("ours p50 ms of [pose_landmark_lite, 1, 7.67, ] is missing");
  }

  @Test
  void shouldRefuseAMissingRow() throws IOException {
    FixedReports.in(folder).replacing("stages-2-cores", "\"smooth\"", "\"other\"");

    assertRefused("Body lite, hands full: there is no row [smooth]");
  }

  @Test
  void shouldRefuseABenchmarkWithoutFigures() throws IOException {
    FixedReports.in(folder).with("bench", BENCH.replace("14.7", "\"NaN\""));

    assertRefused("bench: p50Ms is \"NaN\"");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> TablesPage.of(reports()))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining(message);
  }
}
