package io.posestream.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table = new Table("stage | p50 ms").row("decode", 0.654).row("all", 12.0);

  @Test
  void shouldAlignColumnsOnATerminal() {
    assertThat(table.text().lines())
        .containsExactly("  stage   p50 ms", "  decode    0.65", "  all      12.00");
  }

  @Test
  void shouldWriteMarkdown() {
    assertThat(table.markdown())
        .isEqualTo("| stage | p50 ms |\n| --- | --- |\n| decode | 0.65 |\n| all | 12.00 |\n");
  }

  @Test
  void shouldRefuseAFigureThatIsNoNumber() {
    table.row("hands", Double.NaN);
    assertThatThrownBy(table::complete).hasMessage("p50 ms of hands is 'NaN'");
  }

  @Test
  void shouldRefuseAnEmptyCellAndAnEmptyTable() {
    table.row("hands", "");
    assertThatThrownBy(table::complete).hasMessage("p50 ms of hands is ''");
    assertThatThrownBy(new Table("stage | p50 ms")::complete)
        .hasMessage("there are no figures under [stage, p50 ms]");
  }
}
