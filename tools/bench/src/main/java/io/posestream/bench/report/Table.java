package io.posestream.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table that grows row by row. Not thread-safe. */
public final class Table {
  private static final Pattern NO_FIGURE = Pattern.compile("-?(NaN|Infinity)|null|");

  private final List<List<String>> lines = new ArrayList<>();

  /** A table with these column heads, written as {@code "network | p50 ms | p95 ms"}. */
  public Table(String heads) {
    lines.add(List.of(heads.split(" \\| ", -1)));
  }

  /** Appends a row; doubles are shown with two digits, everything else as it prints. */
  public Table row(Object... cells) {
    List<String> shown = new ArrayList<>();
    for (Object cell : cells) {
      shown.add(
          cell instanceof Double number
              ? String.format(Locale.ROOT, "%.2f", number)
              : cell.toString());
    }
    lines.add(List.copyOf(shown));
    return this;
  }

  /**
   * This table.
   *
   * @throws IllegalStateException if it has no rows, or a cell is empty or no number, as NaN
   */
  public Table complete() {
    if (lines.size() == 1) {
      throw new IllegalStateException("there are no figures under " + lines.get(0));
    }
    for (List<String> line : lines.subList(1, lines.size())) {
      for (int i = 1; i < line.size(); i++) {
        if (NO_FIGURE.matcher(line.get(i)).matches()) {
          throw new IllegalStateException(
              lines.get(0).get(i) + " of " + line.get(0) + " is '" + line.get(i) + "'");
        }
      }
    }
    return this;
  }

  /** The table in Markdown. */
  public String markdown() {
    List<String> rules = lines.get(0).stream().map(head -> "---").toList();
    return markdown(lines.get(0))
        + markdown(rules)
        + lines.stream().skip(1).map(Table::markdown).collect(Collectors.joining());
  }

  private static String markdown(List<String> line) {
    return "| " + String.join(" | ", line) + " |\n";
  }

  /** The table for a terminal: the first column flush left, the others flush right. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        String gap = " ".repeat(widthOf(i) - line.get(i).length());
        row.append(i == 0 ? "  " + line.get(i) + gap : "  " + gap + line.get(i));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int widthOf(int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  /** As {@link #markdown()}. */
  @Override
  public String toString() {
    return markdown();
  }
}
