package io.posestream.cli.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
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
 * {@code angles.svg}: one panel per joint, left and right side in one, over time. Held values are
 * dashed, unknown ones are gaps.
 */
public final class AnglePlot implements ReportFile {
  private static final int COLUMNS = 2;
  private static final int PANEL_WIDTH_PX = 620;
  private static final int PANEL_HEIGHT_PX = 260;

  private final Path file;
  private final List<AngleCurve> curves = new ArrayList<>();
  private boolean closed;

  /** The file is written on {@code close}. */
  public AnglePlot(Path file, List<AngleDefinition> definitions) {
    this.file = file;
    definitions.forEach(definition -> curves.add(new AngleCurve(definition.name())));
  }

  @Override
  public void add(ResultMessage message) {
    double timeS = ReportFile.place(message).timeMs() / 1e3;
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

  /** {@code leftElbow} and {@code rightElbow} are elbows. */
  private static String joint(String name) {
    String joint = name.replaceFirst("^(left|right)(?=[A-Z])", "");
    return joint.substring(0, 1).toUpperCase(Locale.ROOT) + joint.substring(1);
  }
}
