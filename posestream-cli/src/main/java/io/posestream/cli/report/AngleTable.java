package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.wire.FilePlace;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The columns of a table of angles: four per angle, of one person and frame per line. */
final class AngleTable implements Closeable {
  private static final int DEGREE_DECIMALS = 2;
  private static final int MS_DECIMALS = 3;

  private final CsvWriter csv;

  /** Writes the header; the writer is closed with the table. */
  AngleTable(CsvWriter csv, List<AngleDefinition> definitions) throws IOException {
    this.csv = csv;
    csv.text("source").text("frame").text("timeMs").text("status").text("person");
    for (AngleDefinition angle : definitions) {
      csv.text(angle.name() + "FlexionDeg")
          .text(angle.name() + "InteriorDeg")
          .text(angle.name() + "AboutDeg")
          .text(angle.name() + "State");
    }
    csv.endLine();
  }

  void beginPerson(FilePlace place, int person) throws IOException {
    begin(place, "detected").number(person);
  }

  void beginNobody(FilePlace place, String status) throws IOException {
    begin(place, status).empty();
  }

  private CsvWriter begin(FilePlace place, String status) throws IOException {
    return csv.text(place.source())
        .number(place.frame())
        .number(place.timeMs(), MS_DECIMALS)
        .text(status);
  }

  /** The next angle of the line; NaN is an empty cell. */
  void angle(float flexionDeg, float interiorDeg, float aboutDeg, String state) throws IOException {
    csv.number(flexionDeg, DEGREE_DECIMALS)
        .number(interiorDeg, DEGREE_DECIMALS)
        .number(aboutDeg, DEGREE_DECIMALS)
        .text(state);
  }

  void endLine() throws IOException {
    csv.endLine();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
