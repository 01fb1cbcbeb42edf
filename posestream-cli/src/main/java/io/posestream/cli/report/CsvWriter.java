package io.posestream.cli.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Separated values as RFC 4180 has them, in one of the dialects, with \n as line end. */
final class CsvWriter implements Closeable {
  private final BufferedWriter out;
  private final CsvDialect dialect;
  private boolean lineStarted;

  CsvWriter(Path file, CsvDialect dialect) throws IOException {
    this.dialect = dialect;
    out = Files.newBufferedWriter(file);
  }

  CsvWriter text(String value) throws IOException {
    separate();
    boolean quoted =
        value.chars().anyMatch(c -> c == dialect.separator() || "\"\n\r".indexOf(c) >= 0);
    out.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  CsvWriter number(long value) throws IOException {
    separate();
    out.write(Long.toString(value));
    return this;
  }

  /** A number with at most {@code decimals} decimals; NaN is an empty cell. */
  CsvWriter number(double value, int decimals) throws IOException {
    separate();
    if (Double.isFinite(value)) {
      out.write(
          BigDecimal.valueOf(value)
              .setScale(decimals, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString()
              .replace('.', dialect.decimalSign()));
    }
    return this;
  }

  CsvWriter empty() throws IOException {
    separate();
    return this;
  }

  void endLine() throws IOException {
    out.write('\n');
    lineStarted = false;
  }

  private void separate() throws IOException {
    if (lineStarted) {
      out.write(dialect.separator());
    }
    lineStarted = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
