package io.posestream.cli.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.offline.AngleSeries;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.PersonMotion;
import io.posestream.person.Person;
import io.posestream.wire.ResultMessage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code angles.svg}: one panel per joint, left and right side in one, over time, of the first
 * person of each frame: the curve without lag, and the live one paler. Held values are dashed,
 * unknown ones are gaps.
 */
public final class AnglePlot implements ReportFile {
  private static final int COLUMNS = 2;
  private static final int PANEL_WIDTH_PX = 620;
  private static final int PANEL_HEIGHT_PX = 260;

  private final Path file;
  private final List<AngleCurve> curves = new ArrayList<>();
  private final OfflineAngles offline;
  private final List<First> firsts = new ArrayList<>();
  private boolean closed;

  /** Whom the curves show in a frame; none below 0. */
  private record First(int person, long timestampNs) {}

  /**
   * The file is written on {@code close}.
   *
   * @param offline records the same stream
   */
  public AnglePlot(Path file, List<AngleDefinition> definitions, OfflineAngles offline) {
    this.file = file;
    this.offline = offline;
    definitions.forEach(definition -> curves.add(new AngleCurve(definition.name())));
  }

  @Override
  public void add(ResultMessage message) {
    double timeS = ReportFile.place(message).timeMs() / 1e3;
    int id = message.result().person().map(Person::id).orElse(-1);
    firsts.add(new First(id, message.result().timestampNs()));
    for (AngleCurve curve : curves) {
      Optional<JointAngle> angle =
          message.result().person().flatMap(person -> person.angles().angle(curve.name()));
      curve.add(
          timeS,
          angle.map(JointAngle::flexionDeg).orElse(Float.NaN),
          angle.map(JointAngle::state).orElse(AngleState.UNKNOWN));
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    offline.finish().forEach(this::addOffline);
    Map<String, List<AngleCurve>> joints = new LinkedHashMap<>();
    for (AngleCurve curve : curves) {
      joints.computeIfAbsent(joint(curve.name()), name -> new ArrayList<>()).add(curve);
    }
    int rows = (joints.size() + COLUMNS - 1) / COLUMNS;
    int widthPx = COLUMNS * PANEL_WIDTH_PX;
    int heightPx = Math.max(1, rows) * PANEL_HEIGHT_PX;
    VectorGraphics2D graphics = new VectorGraphics2D();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, widthPx, heightPx);
    int panel = 0;
    for (Map.Entry<String, List<AngleCurve>> joint : joints.entrySet()) {
      Graphics2D cell = (Graphics2D) graphics.create();
      cell.translate(panel % COLUMNS * PANEL_WIDTH_PX, panel / COLUMNS * PANEL_HEIGHT_PX);
      AnglePanel.of(joint.getKey(), joint.getValue()).paint(cell, PANEL_WIDTH_PX, PANEL_HEIGHT_PX);
      cell.dispose();
      panel++;
    }
    Files.writeString(file, SvgCompaction.of(graphics, widthPx, heightPx));
  }

  private void addOffline(PersonMotion motion) {
    for (int i = 0; i < firsts.size(); i++) {
      if (firsts.get(i).person == motion.id()) {
        for (int k = 0; k < curves.size(); k++) {
          AngleSeries angle = motion.angles().get(k);
          int frame = angle.indexOf(firsts.get(i).timestampNs);
          curves.get(k).offline(i, angle.flexionDeg(frame));
        }
      }
    }
  }

  /** {@code leftElbow} and {@code rightElbow} are elbows. */
  private static String joint(String name) {
    String joint = name.replaceFirst("^(left|right)(?=[A-Z])", "");
    return joint.substring(0, 1).toUpperCase(Locale.ROOT) + joint.substring(1);
  }
}
