package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.person.Person;
import io.posestream.wire.FilePlace;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * {@code angles.csv}: the live angles, one line per person and frame, or one for a frame without a
 * person; four columns per angle, of which {@code AboutDeg} says by how much it may be off, where
 * that is known.
 */
public final class AnglesCsv implements ReportFile {
  private final AngleTable table;
  private final List<AngleDefinition> definitions;

  /** Starts the file, in place of one that is already there. */
  AnglesCsv(TableFolder tables, List<AngleDefinition> definitions) throws IOException {
    table = new AngleTable(tables.table("angles.csv"), definitions);
    this.definitions = List.copyOf(definitions);
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    FilePlace place = ReportFile.place(message);
    for (Person person : message.result().people()) {
      table.beginPerson(place, person.id());
      angles(person.angles());
    }
    if (message.result().people().isEmpty()) {
      table.beginNobody(place, ReportFile.status(message));
      angles(JointAngles.none());
    }
  }

  private void angles(JointAngles angles) throws IOException {
    for (AngleDefinition definition : definitions) {
      JointAngle angle = angles.angle(definition).orElseGet(() -> JointAngle.unknown(definition));
      table.angle(
          angle.flexionDeg(),
          angle.interiorDeg(),
          angle.aboutDeg(),
          angle.state().name().toLowerCase(Locale.ROOT));
    }
    table.endLine();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
