package io.posestream.report;

import java.util.List;
import java.util.Objects;

/**
 * A table of a caller's own in a report, such as one of repetitions. Texts are plain; they are
 * escaped. Immutable.
 *
 * @param title above the table
 * @param note a sentence below the title; empty for none
 * @param columns heads of the columns
 * @param rows as many cells each as there are columns; the first one is the row's head
 * @since 0.1
 */
public record ReportTable(
    String title, String note, List<String> columns, List<List<String>> rows) {
  /**
   * Checks the rows.
   *
   * @throws IllegalArgumentException if one has more or fewer cells than there are columns
   */
  public ReportTable {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
    rows = Objects.requireNonNull(rows, "rows").stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells, but there are " + columns.size() + " columns");
      }
    }
  }

  void writeTo(Markup page) {
    page.open("section").element("h2", title);
    if (!note.isEmpty()) {
      page.element("p", note, "class", "note");
    }
    page.open("table").open("thead").open("tr");
    columns.forEach(column -> page.element("th", column, "scope", "col"));
    page.close().close().open("tbody");
    for (List<String> row : rows) {
      page.open("tr");
      for (int i = 0; i < row.size(); i++) {
        if (i == 0) {
          page.element("th", row.get(i), "scope", "row");
        } else {
          page.element("td", row.get(i));
        }
      }
      page.close();
    }
    page.close().close().close();
  }
}
