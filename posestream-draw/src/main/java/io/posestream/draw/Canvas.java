package io.posestream.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * A picture being drawn on.
 *
 * @param graphics draws in pixels
 * @param widthPx width of the picture
 * @param heightPx height of the picture
 * @param unitPx how many pixels one unit of line width is
 */
record Canvas(Graphics2D graphics, int widthPx, int heightPx, double unitPx) {
  void alpha(float alpha) {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
  }

  /** A line with round ends; all positions and widths in pixels. */
  void line(Color color, double widthPx, Line2D line) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) widthPx, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(line);
  }

  /** A filled circle with a rim. */
  void dot(Color fill, Color rim, double xPx, double yPx, double radiusPx) {
    graphics.setColor(rim);
    graphics.fill(circle(xPx, yPx, radiusPx));
    graphics.setColor(fill);
    graphics.fill(circle(xPx, yPx, radiusPx * 0.55));
  }

  private static Ellipse2D circle(double xPx, double yPx, double radiusPx) {
    return new Ellipse2D.Double(xPx - radiusPx, yPx - radiusPx, 2 * radiusPx, 2 * radiusPx);
  }
}
