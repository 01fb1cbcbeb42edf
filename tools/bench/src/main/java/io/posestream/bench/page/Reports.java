package io.posestream.bench.page;

import io.posestream.bench.figures.FigureException;
import io.posestream.bench.figures.FigureJson;
import io.posestream.bench.figures.FigureTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JSON files that the reports left, one per report.
 *
 * @param folder where they lie
 */
record Reports(Path folder) {
  /**
   * All tables of a report.
   *
   * @throws FigureException if the report, or a figure of it, is missing
   */
  List<FigureTable> tables(String report) {
    List<FigureTable> tables =
        FigureJson.read(
            text(report)
                .orElseThrow(() -> new FigureException("the report " + report + " is missing")));
    if (tables.isEmpty()) {
      throw new FigureException("the report " + report + " has no tables");
    }
    return tables.stream().map(FigureTable::complete).toList();
  }

  /** The only table of a report, or its first. */
  FigureTable table(String report) {
    return tables(report).get(0);
  }

  /** What a report left, if there is such a report. */
  Optional<String> text(String report) {
    Path file = folder.resolve(report + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
