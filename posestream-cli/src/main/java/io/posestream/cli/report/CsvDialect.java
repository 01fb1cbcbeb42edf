package io.posestream.cli.report;

/** How tables are written; both as RFC 4180 has them otherwise. */
public enum CsvDialect {
  /** A point as decimal sign, commas between cells: what programs read. */
  POINT('.', ','),

  /**
   * A comma as decimal sign, semicolons between cells: what a spreadsheet opens where a comma is
   * the decimal sign, as in most of Europe.
   */
  COMMA(',', ';');

  private final char decimalSign;
  private final char separator;

  CsvDialect(char decimalSign, char separator) {
    this.decimalSign = decimalSign;
    this.separator = separator;
  }

  char decimalSign() {
    return decimalSign;
  }

  char separator() {
    return separator;
  }
}
