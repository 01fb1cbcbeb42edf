package io.posestream.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureJsonTest {
  private static final String PAGE =
      """
      # A page

      Cores: 2

      ### Body lite, no hands

      | stage | p50 ms |
      | --- | --- |
      | decode | 0.60 |
      | total | 12 |

      That was it.
      """;

  @Test
  void shouldKeepWhatAReportPrintedDigitByDigit() {
    List<FigureTable> printed = PrintedTables.of(PAGE);

    assertThat(FigureJson.read(FigureJson.write(printed))).isEqualTo(printed);
    assertThat(printed.get(0).heading()).isEqualTo("Body lite, no hands");
    assertThat(printed.get(0).rows())
        .containsExactly(List.of("decode", "0.60"), List.of("total", "12"));
  }

  @Test
  void shouldKeepAnEmptyCell() {
    List<FigureTable> printed = PrintedTables.of("| a | b |\n| --- | --- |\n| 1 |  |\n");

    assertThat(FigureJson.read(FigureJson.write(printed))).isEqualTo(printed);
  }

  @Test
  void shouldRefuseNotANumber() {
    assertThatThrownBy(() -> PrintedTables.of(PAGE.replace("0.60", "NaN")))
        .isInstanceOf(FigureException.class)
        .hasMessage("Body lite, no hands: p50 ms of decode is NaN");
  }

  @Test
  void shouldRefuseOtherJson() {
    assertThatThrownBy(() -> FigureJson.read("{}"))
        .isInstanceOf(FigureException.class)
        .hasMessageContaining("\"tables\" is missing");
  }
}
