package io.posestream.bench.figures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as a report prints it. Immutable.
 *
 * @param heading the heading that it stands under; empty if there is none
 * @param columns the heads, with units
 * @param rows one cell per column each, as printed
 */
public record FigureTable(String heading, List<String> columns, List<List<String>> rows) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern NO_FIGURE = Pattern.compile("-?(nan|infinity|∞)|null");

  /**
   * @throws FigureException if a row has not a cell per column, or a cell is no figure, as NaN
   */
  public FigureTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new FigureException(
            heading + ": " + row.size() + " cells for " + columns.size() + " columns in " + row);
      }
      for (int i = 0; i < row.size(); i++) {
        if (NO_FIGURE.matcher(row.get(i).toLowerCase(Locale.ROOT)).matches()) {
          throw new FigureException(
              heading + ": " + columns.get(i) + " of " + row.get(0) + " is " + row.get(i));
        }
      }
    }
  }

  /**
   * This table.
   *
   * @throws FigureException if there is no row or a cell is empty
   */
  public FigureTable complete() {
    if (rows.isEmpty()) {
      throw new FigureException(heading + ": there are no figures");
    }
    for (List<String> row : rows) {
      int empty = row.indexOf("");
      if (empty >= 0) {
        throw new FigureException(
            heading + ": " + columns.get(empty) + " of " + row + " is missing");
      }
    }
    return this;
  }

  /** The same figures under another heading. */
  public FigureTable withHeading(String other) {
    return new FigureTable(other, columns, rows);
  }

  /**
   * The row whose first cells are these.
   *
   * @throws FigureException if there is none
   */
  public List<String> row(String... firstCells) {
    List<String> wanted = List.of(firstCells);
    return rows.stream()
        .filter(row -> row.subList(0, wanted.size()).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new FigureException(heading + ": there is no row " + wanted));
  }

  /**
   * The cell of {@code row} in the first column of that name.
   *
   * @throws FigureException if there is no such column
   */
  public String cell(List<String> row, String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new FigureException(heading + ": there is no column " + column + " in " + columns);
    }
    return row.get(index);
  }

  /**
   * The figure of {@code row} in the first column of that name.
   *
   * @throws FigureException if it is missing or no finite number
   */
  public double figure(List<String> row, String column) {
    String cell = cell(row, column);
    if (!NUMBER.matcher(cell).matches()) {
      throw new FigureException(
          heading + ": " + column + " of " + row.get(0) + " is '" + cell + "'");
    }
    return Double.parseDouble(cell);
  }

  /** The table in Markdown, without its heading. */
  public String markdown() {
    return line(columns)
        + line(columns.stream().map(column -> "---").toList())
        + rows.stream().map(FigureTable::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
