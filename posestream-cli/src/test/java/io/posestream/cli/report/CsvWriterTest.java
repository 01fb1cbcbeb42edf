package io.posestream.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
  @Test
  void shouldQuoteWhatNeedsIt(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("t.csv");
    try (CsvWriter csv = new CsvWriter(file, CsvDialect.POINT)) {
      csv.text("a,b").text("say \"x\"").number(7).number(1.50049, 3).number(Double.NaN, 2);
      csv.number(-0.00001, 2).number(1e-7, 5).number(123456789.0, 1).empty().endLine();
    }
    assertThat(Files.readString(file))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",7,1.5,,0,0,123456789,\n");
  }

  @Test
  void shouldWriteWhatASpreadsheetReadsWhereACommaIsTheDecimalSign(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("t.csv");
    try (CsvWriter csv = new CsvWriter(file, CsvDialect.COMMA)) {
      csv.text("a,b").text("c;d").number(7).number(-1.5, 3).number(Double.NaN, 2).endLine();
    }
    assertThat(Files.readString(file)).isEqualTo("a,b;\"c;d\";7;-1,5;\n");
  }
}
