package io.posestream.draw;

import io.posestream.person.Body;
import io.posestream.person.Person;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes labels on a picture where there is room for them. Not thread-safe. */
final class LabelPen {
  private static final double FONT_UNITS = 12;
  private static final double SMALLEST_FONT_PX = 9;
  private static final double SMALLEST_PICTURE_PX = 160;
  private static final double GAP_FONTS = 0.9;

  /** Labels are no taller than this share of the body's size. */
  private static final double FONT_PER_BODY = 1 / 22.0;

  private static final boolean FONTS_EXIST = fontsExist();

  private final Canvas canvas;
  private final LabelSpace space;

  LabelPen(Canvas canvas, List<Person> people) {
    this.canvas = canvas;
    space = LabelSpace.around(canvas, people);
    canvas.alpha(1);
  }

  /** A Java without fonts, as in small containers, still draws everything else. */
  private static boolean fontsExist() {
    try {
      return new Font(Font.SANS_SERIF, Font.BOLD, 12).canDisplay('°');
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false;
    }
  }

  /** Whether there are fonts, and enough room for a label. */
  static boolean canWriteOn(Canvas canvas) {
    return FONTS_EXIST && Math.min(canvas.widthPx(), canvas.heightPx()) >= SMALLEST_PICTURE_PX;
  }

  /** From now on in a size that fits to this body. */
  void fitTo(Body body) {
    double fontPx = FONT_UNITS * canvas.unitPx();
    if (body.sizePx() > 0) {
      fontPx = Math.max(SMALLEST_FONT_PX, Math.min(fontPx, body.sizePx() * FONT_PER_BODY));
    }
    canvas.graphics().setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.round(fontPx)));
  }

  /**
   * Writes a label, unless it would hide another one everywhere.
   *
   * @param xPx what the label is for
   * @param yPx what the label is for
   * @param offsets where the label may be, best first, in label sizes from there
   */
  void write(String text, Color color, double xPx, double yPx, double[][] offsets) {
    FontMetrics metrics = canvas.graphics().getFontMetrics();
    double height = metrics.getAscent() + metrics.getDescent() * 0.6;
    double width = metrics.stringWidth(text) + height * 0.7;
    double gap = height * GAP_FONTS;
    List<Rectangle2D> places = new ArrayList<>();
    for (double[] offset : offsets) {
      places.add(
          new Rectangle2D.Double(
              xPx + offset[0] * (gap + width / 2) - width / 2,
              yPx + offset[1] * (gap + height / 2) - height / 2,
              width,
              height));
    }
    space.take(places).ifPresent(box -> pill(box, text, color));
  }

  private void pill(Rectangle2D box, String text, Color color) {
    Graphics2D graphics = (Graphics2D) canvas.graphics().create();
    graphics.translate(box.getCenterX(), box.getCenterY());
    if (graphics.getTransform().getDeterminant() < 0) {
      graphics.scale(-1, 1);
    }
    double width = box.getWidth();
    double height = box.getHeight();
    graphics.setColor(Ink.LABEL);
    graphics.fill(
        new RoundRectangle2D.Double(-width / 2, -height / 2, width, height, height, height));
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setColor(color);
    graphics.drawString(
        text,
        (float) (-metrics.stringWidth(text) / 2.0),
        (float) (height / 2 - metrics.getDescent() * 0.6 - metrics.getAscent() * 0.04));
    graphics.dispose();
  }
}
