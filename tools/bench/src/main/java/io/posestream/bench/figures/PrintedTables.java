package io.posestream.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a page in Markdown, each with the last heading above it. */
public final class PrintedTables {
  private final List<FigureTable> tables = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();
  private String heading = "";

  private PrintedTables() {}

  /** All tables of the page, in their order. */
  public static List<FigureTable> of(String page) {
    PrintedTables reading = new PrintedTables();
    page.lines().forEach(reading::read);
    reading.endTable();
    return List.copyOf(reading.tables);
  }

  private void read(String line) {
    if (line.startsWith("|")) {
      lines.add(cells(line));
      return;
    }
    endTable();
    if (line.startsWith("#")) {
      heading = line.replaceFirst("#+ *", "");
    }
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private void endTable() {
    if (lines.size() >= 2) {
      tables.add(new FigureTable(heading, lines.get(0), lines.subList(2, lines.size())));
    }
    lines.clear();
  }
}
