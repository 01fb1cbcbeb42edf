package io.posestream.bench.report;

import java.util.List;

/**
 * A part of a printed report.
 *
 * @param title its heading
 * @param table its figures
 * @param notes what they mean, a sentence each
 */
record Section(String title, Table table, List<String> notes) {
  Section {
    notes = List.copyOf(notes);
  }

  String text() {
    return title + "\n" + table.text() + notes("  ") + "\n";
  }

  String markdown() {
    return "### " + title + "\n\n" + table.markdown() + "\n" + notes("") + "\n";
  }

  private String notes(String indent) {
    StringBuilder text = new StringBuilder();
    for (String note : notes) {
      text.append(indent).append(note).append('\n');
    }
    return text.toString();
  }
}
