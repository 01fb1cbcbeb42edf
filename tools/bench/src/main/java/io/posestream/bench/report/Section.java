package io.posestream.bench.report;

import java.util.List;

/**
 * A part of a report.
 *
 * @param title its heading
 * @param table its figures
 * @param notes what they mean, a sentence each
 */
public record Section(String title, Table table, List<String> notes) {
  public Section {
    notes = List.copyOf(notes);
  }

  /** For a terminal. */
  public String text() {
    return title + "\n" + table.text() + notes("  ") + "\n";
  }

  /** In Markdown, under a heading of the third level. */
  public String markdown() {
    return "### " + title + "\n\n" + table.markdown() + "\n" + notes("") + "\n";
  }

  private String notes(String indent) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(indent).append(note).append('\n'));
    return text.toString();
  }
}
