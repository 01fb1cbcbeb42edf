package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code angles.csv}: one line per frame, three columns per angle. */
public final class AnglesCsv implements ReportFile {
  private static final int DEGREE_DECIMALS = 2;
  private static final int MS_DECIMALS = 3;

  private final CsvWriter csv;
  private final List<String> names;

  /** Starts the file, in place of one that is already there. */
  public AnglesCsv(Path file, List<AngleDefinition> definitions) throws IOException {
    csv = new CsvWriter(file);
    names = definitions.stream().map(AngleDefinition::name).toList();
    csv.text("source").text("frame").text("timeMs").text("status");
    for (String name : names) {
      csv.text(name + "FlexionDeg").text(name + "InteriorDeg").text(name + "State");
    }
    csv.endLine();
  }

  @Override
  public void add(AnalyzedFrame frame) throws IOException {
    csv.text(frame.origin().source())
        .number(frame.origin().frame())
        .number(frame.origin().timeMs(), MS_DECIMALS);
    PoseResult result = frame.result();
    if (result instanceof PoseResult.Detected detected) {
      csv.text("detected");
      for (String name : names) {
        angle(detected.angles().angle(name).orElseGet(() -> JointAngle.unknown(name)));
      }
    } else {
      csv.text(result instanceof PoseResult.Failed ? "failed" : "noPerson");
      for (String name : names) {
        angle(JointAngle.unknown(name));
      }
    }
    csv.endLine();
  }

  private void angle(JointAngle angle) throws IOException {
    if (angle.state() == AngleState.UNKNOWN) {
      csv.empty().empty();
    } else {
      csv.number(angle.flexionDeg(), DEGREE_DECIMALS);
      csv.number(angle.interiorDeg(), DEGREE_DECIMALS);
    }
    csv.text(angle.state().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
