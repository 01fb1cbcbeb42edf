package io.posestream.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.bench.figures.FigureException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
  @TempDir private Path folder;

  private void run() throws IOException {
    PerformancePage.main(
        new String[] {
          folder.toString(), folder.resolve("page.md").toString(), folder.resolve("img").toString()
        });
  }

  @Test
  void shouldDrawTheCharts() throws IOException {
    FixedReports.in(folder);

    run();

    assertThat(folder.resolve("page.md")).isNotEmptyFile();
    for (String chart : new String[] {"stages", "stages-one-core", "networks", "latency"}) {
      assertThat(folder.resolve("img/performance-" + chart + ".svg"))
          .content()
          .contains("<svg", "</svg>")
          .doesNotContain("NaN");
    }
  }

  @Test
  void shouldWriteNothingWhenAFigureIsMissing() throws IOException {
    FixedReports.in(folder).replacing("networks", "7.67", "\"\"");

    assertThatThrownBy(this::run).isInstanceOf(FigureException.class);
    assertThat(folder.resolve("page.md")).doesNotExist();
  }
}
