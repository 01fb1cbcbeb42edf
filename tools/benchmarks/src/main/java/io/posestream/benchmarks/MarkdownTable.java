package io.posestream.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table that grows row by row. Not thread-safe. */
public final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  /** A table with these column heads. */
  public MarkdownTable(String... heads) {
    line(List.of(heads));
    line(List.of(heads).stream().map(head -> "---").toList());
  }

  /** Appends a row; doubles are shown with two digits, everything else as it prints. */
  public MarkdownTable row(Object... cells) {
    List<String> shown = new ArrayList<>();
    for (Object cell : cells) {
      shown.add(
          cell instanceof Double number
              ? String.format(Locale.ROOT, "%.2f", number)
              : cell.toString());
    }
    line(shown);
    return this;
  }

  private void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
