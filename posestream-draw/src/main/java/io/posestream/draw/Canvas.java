package io.posestream.draw;

import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * A picture that is drawn on.
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

  /** A connection with round ends and a shadow, so that it stands out from any ground. */
  void bone(Landmarks landmarks, Skeleton.Edge edge, Color color, double widthPx, double shadowPx) {
    Line2D line = line(landmarks, edge);
    stroke(line, Ink.SHADOW, widthPx + shadowPx);
    stroke(line, color, widthPx);
  }

  private void stroke(Line2D line, Color color, double widthPx) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) widthPx, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(line);
  }

  /** A filled circle with a rim. */
  void joint(Landmarks landmarks, int index, Color fill, Color rim, double radiusPx) {
    graphics.setColor(rim);
    graphics.fill(circle(landmarks.x(index), landmarks.y(index), radiusPx));
    graphics.setColor(fill);
    graphics.fill(circle(landmarks.x(index), landmarks.y(index), radiusPx * 0.55));
  }

  private static Ellipse2D circle(double xPx, double yPx, double radiusPx) {
    return new Ellipse2D.Double(xPx - radiusPx, yPx - radiusPx, 2 * radiusPx, 2 * radiusPx);
  }

  /** Where a connection lies in the picture. */
  static Line2D line(Landmarks landmarks, Skeleton.Edge edge) {
    return new Line2D.Double(
        landmarks.x(edge.from()),
        landmarks.y(edge.from()),
        landmarks.x(edge.to()),
        landmarks.y(edge.to()));
  }
}
