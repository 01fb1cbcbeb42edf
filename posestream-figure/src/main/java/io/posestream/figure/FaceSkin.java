package io.posestream.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The face, painted flat from the front and wrapped over the head: eyes, brows, lips, shades.
 * Painted once per picture size, as fine as the pictures can show. Immutable after creation.
 */
final class FaceSkin {
  private static final double LEFT_M = -0.085;
  private static final double TOP_M = -0.135;
  private static final double WIDTH_M = 0.17;
  private static final double HEIGHT_M = 0.26;

  private static final Color LASHES = new Color(0x2E1E18);
  private static final Color BROWS = new Color(0x40, 0x2B, 0x20, 225);
  private static final Color EYE_WHITE = new Color(0xF4EFEA);
  private static final Color IRIS = new Color(0x5A3F28);
  private static final Color LIPS = new Color(0xC67C70);
  private static final Color LIP_LINE = new Color(0x8A4A44);

  private final int width;
  private final int height;
  private final int[] rgb;

  private FaceSkin(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    rgb = image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Painted for pictures in which a metre is that many samples. */
  static FaceSkin of(double samplesPerM) {
    double scale = Math.max(400, samplesPerM * 1.1);
    int width = (int) Math.ceil(WIDTH_M * scale);
    int height = (int) Math.ceil(HEIGHT_M * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(width / WIDTH_M, height / HEIGHT_M);
    g.translate(-LEFT_M, -TOP_M);
    paint(g);
    g.dispose();
    return new FaceSkin(image);
  }

  static float u(double leftM) {
    return (float) ((leftM - LEFT_M) / WIDTH_M);
  }

  static float v(double downM) {
    return (float) ((downM - TOP_M) / HEIGHT_M);
  }

  /** Colour at a position 0..1, with its parts multiplied by the light's. */
  int lit(float u, float v, float red, float green, float blue) {
    float x = Math.min(width - 1.001f, Math.max(0, u * width - 0.5f));
    float y = Math.min(height - 1.001f, Math.max(0, v * height - 0.5f));
    int column = (int) x;
    int row = (int) y;
    int at = row * width + column;
    float right = x - column;
    float down = y - row;
    int nw = rgb[at];
    int ne = rgb[at + 1];
    int sw = rgb[at + width];
    int se = rgb[at + width + 1];
    return Raster.pack(
        red
            * mix(
                (nw >> 16) & 255,
                (ne >> 16) & 255,
                (sw >> 16) & 255,
                (se >> 16) & 255,
                right,
                down),
        green
            * mix((nw >> 8) & 255, (ne >> 8) & 255, (sw >> 8) & 255, (se >> 8) & 255, right, down),
        blue * mix(nw & 255, ne & 255, sw & 255, se & 255, right, down));
  }

  private static float mix(int nw, int ne, int sw, int se, float right, float down) {
    float north = nw + right * (ne - nw);
    float south = sw + right * (se - sw);
    return (north + down * (south - north)) / 255;
  }

  private static void paint(Graphics2D g) {
    g.setColor(new Color(Wardrobe.SKIN_RGB));
    g.fill(new Rectangle2D.Double(LEFT_M, TOP_M, WIDTH_M, HEIGHT_M));
    glow(g, 0, 0.028, 0.024, 0.022, new Color(0xD8, 0x80, 0x66, 70));
    for (int sign : new int[] {-1, 1}) {
      glow(g, sign * 0.042, 0.032, 0.026, 0.020, new Color(0xDC, 0x78, 0x66, 95));
      glow(g, sign * 0.031, -0.020, 0.024, 0.016, new Color(0x8A, 0x55, 0x45, 120));
      glow(g, sign * 0.013, -0.006, 0.007, 0.022, new Color(0x9A, 0x62, 0x4C, 80));
      glow(g, sign * 0.014, 0.030, 0.007, 0.007, new Color(0x9A, 0x5A, 0x48, 110));
      glow(g, sign * 0.027, 0.050, 0.008, 0.018, new Color(0xA8, 0x6A, 0x54, 60));
    }
    glow(g, 0, 0.079, 0.020, 0.006, new Color(0x8E, 0x58, 0x48, 110));
    mirrored(g, FaceSkin::eye);
    mirrored(g, FaceSkin::brow);
    mirrored(g, FaceSkin::nostril);
    mouth(g);
  }

  private interface Part {
    void paint(Graphics2D g);
  }

  private static void mirrored(Graphics2D g, Part part) {
    part.paint(g);
    AffineTransform before = g.getTransform();
    g.scale(-1, 1);
    part.paint(g);
    g.setTransform(before);
  }

  private static void glow(Graphics2D g, double x, double y, double rx, double ry, Color colour) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.scale(rx, ry);
    Color none = new Color(colour.getRGB() & 0xFFFFFF, true);
    g.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 1}, new Color[] {colour, none}));
    g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
    g.setTransform(before);
  }

  private static void eye(Graphics2D g) {
    Path2D.Double almond = new Path2D.Double();
    almond.moveTo(0.0165, -0.0150);
    almond.curveTo(0.022, -0.0250, 0.038, -0.0270, 0.0460, -0.0185);
    almond.curveTo(0.040, -0.0105, 0.024, -0.0090, 0.0165, -0.0150);
    Shape clip = g.getClip();
    g.setColor(EYE_WHITE);
    g.fill(almond);
    g.clip(almond);
    disc(g, 0.0312, -0.0178, 0.0066, IRIS);
    disc(g, 0.0312, -0.0178, 0.0034, Color.BLACK);
    disc(g, 0.0332, -0.0202, 0.0014, Color.WHITE);
    glow(g, 0.031, -0.0265, 0.018, 0.007, new Color(0x50, 0x30, 0x28, 130));
    g.setClip(clip);
    Path2D.Double lid = new Path2D.Double();
    lid.moveTo(0.0165, -0.0150);
    lid.curveTo(0.022, -0.0255, 0.038, -0.0275, 0.0475, -0.0180);
    stroke(g, lid, 0.0024, LASHES);
    Path2D.Double lower = new Path2D.Double();
    lower.moveTo(0.0460, -0.0180);
    lower.curveTo(0.040, -0.0105, 0.026, -0.0090, 0.019, -0.0130);
    stroke(g, lower, 0.0010, new Color(0x70, 0x42, 0x38, 150));
    Path2D.Double fold = new Path2D.Double();
    fold.moveTo(0.018, -0.0215);
    fold.curveTo(0.025, -0.0300, 0.038, -0.0310, 0.046, -0.0230);
    stroke(g, fold, 0.0010, new Color(0x8A, 0x55, 0x45, 150));
  }

  private static void brow(Graphics2D g) {
    Path2D.Double brow = new Path2D.Double();
    brow.moveTo(0.0150, -0.0375);
    brow.curveTo(0.025, -0.0435, 0.040, -0.0450, 0.0525, -0.0350);
    brow.curveTo(0.040, -0.0405, 0.026, -0.0380, 0.0155, -0.0330);
    brow.closePath();
    g.setColor(BROWS);
    g.fill(brow);
  }

  private static void nostril(Graphics2D g) {
    AffineTransform before = g.getTransform();
    g.translate(0.0062, 0.0325);
    g.rotate(-0.35);
    g.setColor(new Color(0x5E, 0x2E, 0x28, 210));
    g.fill(new Ellipse2D.Double(-0.0035, -0.0016, 0.007, 0.0032));
    g.setTransform(before);
  }

  private static void mouth(Graphics2D g) {
    Path2D.Double upper = new Path2D.Double();
    upper.moveTo(-0.0260, 0.0568);
    upper.curveTo(-0.015, 0.0555, -0.008, 0.0530, -0.004, 0.0530);
    upper.quadTo(0, 0.0550, 0.004, 0.0530);
    upper.curveTo(0.008, 0.0530, 0.015, 0.0555, 0.0260, 0.0568);
    upper.curveTo(0.012, 0.0630, -0.012, 0.0630, -0.0260, 0.0568);
    g.setColor(new Color(0xB86E63));
    g.fill(upper);
    Path2D.Double lower = new Path2D.Double();
    lower.moveTo(-0.0250, 0.0572);
    lower.curveTo(-0.012, 0.0760, 0.012, 0.0760, 0.0250, 0.0572);
    lower.curveTo(0.012, 0.0635, -0.012, 0.0635, -0.0250, 0.0572);
    g.setColor(LIPS);
    g.fill(lower);
    glow(g, 0, 0.0675, 0.011, 0.0035, new Color(0xF0, 0xB8, 0xA8, 110));
    Path2D.Double line = new Path2D.Double();
    line.moveTo(-0.0280, 0.0548);
    line.curveTo(-0.012, 0.0640, 0.012, 0.0640, 0.0280, 0.0548);
    stroke(g, line, 0.0014, LIP_LINE);
  }

  private static void disc(Graphics2D g, double x, double y, double radius, Color colour) {
    g.setColor(colour);
    g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private static void stroke(Graphics2D g, Shape line, double width, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }
}
