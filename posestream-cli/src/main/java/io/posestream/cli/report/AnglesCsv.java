package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.wire.FilePlace;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code angles.csv}: one line per person and frame, or one for a frame without a person; four
 * columns per angle, of which {@code AboutDeg} says by how much it may be off, where that is known.
 */
public final class AnglesCsv implements ReportFile {
  private static final int DEGREE_DECIMALS = 2;
  private static final int MS_DECIMALS = 3;

  private final CsvWriter csv;
  private final List<AngleDefinition> definitions;

  /** Starts the file, in place of one that is already there. */
  public AnglesCsv(Path file, List<AngleDefinition> definitions) throws IOException {
    csv = new CsvWriter(file);
    this.definitions = List.copyOf(definitions);
    csv.text("source").text("frame").text("timeMs").text("status").text("person");
    for (AngleDefinition angle : definitions) {
      csv.text(angle.name() + "FlexionDeg")
          .text(angle.name() + "InteriorDeg")
          .text(angle.name() + "AboutDeg")
          .text(angle.name() + "State");
    }
    csv.endLine();
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    PoseResult result = message.result();
    for (Person person : result.people()) {
      begin(message, "detected").number(person.id());
      angles(person.angles());
    }
    if (result.people().isEmpty()) {
      begin(message, result instanceof PoseResult.Failed ? "failed" : "noPerson").empty();
      angles(JointAngles.none());
    }
  }

  private CsvWriter begin(ResultMessage message, String status) throws IOException {
    FilePlace place = ReportFile.place(message);
    return csv.text(place.source())
        .number(place.frame())
        .number(place.timeMs(), MS_DECIMALS)
        .text(status);
  }

  private void angles(JointAngles angles) throws IOException {
    for (AngleDefinition definition : definitions) {
      angle(angles.angle(definition).orElseGet(() -> JointAngle.unknown(definition)));
    }
    csv.endLine();
  }

  private void angle(JointAngle angle) throws IOException {
    if (angle.isKnown()) {
      csv.number(angle.flexionDeg(), DEGREE_DECIMALS);
      csv.number(angle.interiorDeg(), DEGREE_DECIMALS);
    } else {
      csv.empty().empty();
    }
    if (Float.isNaN(angle.aboutDeg())) {
      csv.empty();
    } else {
      csv.number(angle.aboutDeg(), DEGREE_DECIMALS);
    }
    csv.text(angle.state().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
