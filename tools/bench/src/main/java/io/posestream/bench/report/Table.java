package io.posestream.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table that grows row by row. Not thread-safe. */
public final class Table {
  private final List<List<String>> lines = new ArrayList<>();

  /** A table with these column heads. */
  public Table(String... heads) {
    lines.add(List.of(heads));
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

  /** The table in Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append("| ").append(String.join(" | ", lines.get(i))).append(" |\n");
      if (i == 0) {
        text.append("| ").append(String.join(" | ", rules())).append(" |\n");
      }
    }
    return text.toString();
  }

  private List<String> rules() {
    return lines.get(0).stream().map(head -> "---").toList();
  }

  /** The table for a terminal: the first column flush left, the others flush right. */
  public String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        String gap = " ".repeat(widths[i] - line.get(i).length());
        row.append(i == 0 ? "  " + line.get(i) + gap : "  " + gap + line.get(i));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  /** As {@link #markdown()}. */
  @Override
  public String toString() {
    return markdown();
  }
}
