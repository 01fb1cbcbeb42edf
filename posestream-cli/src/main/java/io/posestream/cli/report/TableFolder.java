package io.posestream.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where files are written, and tables how. Immutable.
 *
 * @param folder where
 * @param dialect how
 */
public record TableFolder(Path folder, CsvDialect dialect) {
  public TableFolder {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(dialect, "dialect");
  }

  /** With a point as decimal sign. */
  public static TableFolder of(Path folder) {
    return new TableFolder(folder, CsvDialect.POINT);
  }

  /** Starts a table, in place of one that is already there. */
  CsvWriter table(String name) throws IOException {
    return new CsvWriter(folder.resolve(name), dialect);
  }
}
