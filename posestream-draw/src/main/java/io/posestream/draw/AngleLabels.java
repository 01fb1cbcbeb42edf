package io.posestream.draw;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.pose.Landmarks;
import io.posestream.pose.PoseLandmark;
import io.posestream.result.PoseResult;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The flexion in degrees beside each joint, on the side away from the body; of trunk and neck above
 * theirs.
 */
final class AngleLabels {
  private static final double FONT_UNITS = 12;
  private static final double SMALLEST_FONT_PX = 9;
  private static final double SMALLEST_PICTURE_PX = 160;
  private static final double GAP_FONTS = 0.9;

  /** Labels are no taller than this share of the body's size. */
  private static final double FONT_PER_BODY = 1 / 22.0;

  private final List<AngleDefinition> definitions;
  private final boolean fontsExist;

  AngleLabels(List<AngleDefinition> definitions) {
    this.definitions = List.copyOf(definitions);
    fontsExist = fontsExist();
  }

  /** A Java without fonts, as in small containers, shall still draw everything else. */
  private static boolean fontsExist() {
    try {
      return new Font(Font.SANS_SERIF, Font.BOLD, 12).canDisplay('°');
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false;
    }
  }

  void draw(Canvas canvas, PoseResult.Detected result) {
    if (!fontsExist || Math.min(canvas.widthPx(), canvas.heightPx()) < SMALLEST_PICTURE_PX) {
      return;
    }
    double fontPx =
        Math.max(
            SMALLEST_FONT_PX,
            Math.min(FONT_UNITS * canvas.unitPx(), result.body().sizePx() * FONT_PER_BODY));
    canvas.graphics().setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.round(fontPx)));
    canvas.alpha(1);
    LabelSpace space = LabelSpace.around(canvas, result.body().landmarks());
    List<JointAngle> angles = result.angles().angles();
    double middleXPx = middleXPx(canvas, result.body().landmarks());
    for (int i = 0; i < Math.min(angles.size(), definitions.size()); i++) {
      JointAngle angle = angles.get(i);
      if (angle.state() != AngleState.UNKNOWN) {
        Point2D joint = place(canvas, definitions.get(i), result.body().landmarks());
        boolean onMiddle = definitions.get(i).vertex().landmarks().size() > 1;
        label(canvas, angle, joint, offsets(joint, middleXPx, onMiddle), space);
      }
    }
  }

  private static double middleXPx(Canvas canvas, Landmarks landmarks) {
    float sum =
        landmarks.x(PoseLandmark.LEFT_HIP.index())
            + landmarks.x(PoseLandmark.RIGHT_HIP.index())
            + landmarks.x(PoseLandmark.LEFT_SHOULDER.index())
            + landmarks.x(PoseLandmark.RIGHT_SHOULDER.index());
    return sum / 4 * canvas.widthPx();
  }

  private static Point2D place(Canvas canvas, AngleDefinition definition, Landmarks landmarks) {
    double x = 0;
    double y = 0;
    List<PoseLandmark> points = definition.vertex().landmarks();
    for (PoseLandmark point : points) {
      x += landmarks.x(point.index());
      y += landmarks.y(point.index());
    }
    return new Point2D.Double(
        x / points.size() * canvas.widthPx(), y / points.size() * canvas.heightPx());
  }

  private static void label(
      Canvas canvas, JointAngle angle, Point2D joint, double[][] offsets, LabelSpace space) {
    Graphics2D graphics = canvas.graphics();
    String text = Math.round(angle.flexionDeg()) + "°";
    FontMetrics metrics = graphics.getFontMetrics();
    double height = metrics.getAscent() + metrics.getDescent() * 0.6;
    double width = metrics.stringWidth(text) + height * 0.7;
    double gap = height * GAP_FONTS;
    List<Rectangle2D> wishes = new ArrayList<>();
    for (double[] offset : offsets) {
      wishes.add(
          new Rectangle2D.Double(
              joint.getX() + offset[0] * (gap + width / 2) - width / 2,
              joint.getY() + offset[1] * (gap + height / 2) - height / 2,
              width,
              height));
    }
    space.take(wishes).ifPresent(box -> pill(graphics, box, text, angle.state()));
  }

  /** Where a label may be, best first, in label sizes from the joint. */
  private static double[][] offsets(Point2D joint, double middleXPx, boolean onMiddle) {
    if (onMiddle) {
      return new double[][] {{0, -1}, {0, 1}};
    }
    double out = joint.getX() < middleXPx ? -1 : 1;
    return new double[][] {{out, 0}, {out, -0.8}, {out, 0.8}, {0, -1}, {0, 1}, {-out, 0}};
  }

  private static void pill(Graphics2D graphics, Rectangle2D box, String text, AngleState state) {
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setColor(Palette.LABEL);
    graphics.fill(
        new RoundRectangle2D.Double(
            box.getX(),
            box.getY(),
            box.getWidth(),
            box.getHeight(),
            box.getHeight(),
            box.getHeight()));
    graphics.setColor(state == AngleState.HELD ? Palette.LABEL_TEXT_HELD : Palette.LABEL_TEXT);
    double descent = metrics.getDescent() * 0.6;
    graphics.drawString(
        text,
        (float) (box.getCenterX() - metrics.stringWidth(text) / 2.0),
        (float) (box.getMaxY() - descent - metrics.getAscent() * 0.04));
  }
}
