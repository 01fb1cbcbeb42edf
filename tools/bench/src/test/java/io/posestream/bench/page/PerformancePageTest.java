package io.posestream.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeReports() {
    FixedReports.write(folder);
  }

  private String page() throws IOException {
    PerformancePage.write(
        List.of(
            folder.toString(),
            folder.resolve("page.md").toString(),
            folder.resolve("img").toString(),
            "abc1234",
            "0.5"));
    return Files.readString(folder.resolve("page.md"));
  }

  @Test
  void shouldPutGivenFiguresInTheirPlaces() throws IOException {
    assertThat(page())
        .contains(
            "| processor | 2 cores a processor |\n| memory | 8 GiB |\n",
            "| commit | abc1234 |\n",
            "### Two cores\n\n| clip and models |",
            "| clip.mp4: body lite, hands full | 0.25 | 0.25 | 0.25 | 0.50 | 10.00 | 11.00 | 12.00"
                + " | 4.00 |\n\n### One core\n",
            "| pose_landmark_lite | 3.00 | 4.00 | 6.00 | 7.00 | 0.50 |\n",
            "| contradicting the client's clock | work ms | capture to result ms |\n",
            "| hands lite, paced | 59.50 | 7 | 1 | 0 | 0 | 7.00 / 8.00 / 9.00"
                + " | 9.00 / 10.00 / 11.00 |\n",
            "| process start to ready | 1500.00 | 1503.00 |\n",
            "| frame, read | binary | 100 | 500.00 | 1500.00 | 50 |\n",
            "| Crop: plainJavaBaseline | 12.50 ns | 1.00 ns | 3 | 1.00 |\n",
            "\n### clip.mp4: 8 frames of 640×480 px, JPEGs of 2.0 kB; body lite, hands full\n",
            "\n#### Beside a straight port of the original's loop\n")
        .doesNotContain("NaN");
  }

  @Test
  void shouldDrawTheCharts() throws IOException {
    page();
    for (String chart : List.of("stages", "stages-one-core", "networks", "latency", "original")) {
      assertThat(folder.resolve("img/performance-" + chart + ".svg"))
          .content()
          .contains("<svg", "</svg>")
          .doesNotContain("NaN");
    }
  }

  @Test
  void shouldWriteNothingWhenAReportIsMissing() throws IOException {
    Files.delete(folder.resolve("wire.json"));
    assertRefused("wire.json");
  }

  @Test
  void shouldWriteNothingWhenAFigureIsMissing() throws IOException {
    FixedReports.replace(folder, "start", "\"p50Ms\" : 260.0,", "");
    assertRefused("p50Ms");
  }

  @Test
  void shouldWriteNothingWhenAFigureIsNoNumber() throws IOException {
    FixedReports.replace(folder, "stages-1-core", "\"p50Ms\" : 20.0", "\"p50Ms\" : \"NaN\"");
    assertRefused("total p50 ms of clip.mp4: body lite, hands full is 'NaN'");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::page).hasMessageContaining(message);
    assertThat(folder.resolve("page.md")).doesNotExist();
    assertThat(folder.resolve("img")).doesNotExist();
  }
}
