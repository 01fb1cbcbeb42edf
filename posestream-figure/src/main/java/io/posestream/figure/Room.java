package io.posestream.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** The room behind the person: wall, wooden floor, a picture, a plant; slightly out of focus. */
final class Room {
  private static final double WALL_Z_M = 1.7;
  private static final double PLANKS_FROM_M = -1.6;

  /** Lines that lead to the camera end that far before the plane of its lens. */
  private static final double NEAREST_M = 0.25;

  private static final double BLUR_M = 0.012;
  private static final Color WALL = new Color(0xCFC8BC);
  private static final Color WALL_SHADE = new Color(0x9C958A);
  private static final Color FLOOR_NEAR = new Color(0xB08A64);
  private static final Color FLOOR_FAR = new Color(0xA58261);

  private final FigureCamera camera;
  private final Graphics2D g;

  private Room(FigureCamera camera, Graphics2D g) {
    this.camera = camera;
    this.g = g;
  }

  /** The empty room as the camera sees it. */
  static BufferedImage paint(FigureCamera camera) {
    BufferedImage image =
        new BufferedImage(camera.widthPx(), camera.heightPx(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Room room = new Room(camera, g);
    room.wall();
    room.floor();
    room.furniture();
    room.light();
    g.dispose();
    return blurred(image, (int) Math.round(BLUR_M * camera.pxPerM()));
  }

  private void wall() {
    double top = 0;
    double bottom = y(0, WALL_Z_M);
    g.setPaint(gradient(top, bottom, WALL, new Color(0xBDB5A8)));
    g.fill(new Rectangle2D.Double(0, 0, camera.widthPx(), bottom));
    g.setColor(new Color(0xE9E5DD));
    g.fill(new Rectangle2D.Double(0, y(-0.11, WALL_Z_M), camera.widthPx(), px(0.11, 0, WALL_Z_M)));
    g.setColor(new Color(0, 0, 0, 45));
    g.fill(
        new Rectangle2D.Double(0, y(-0.115, WALL_Z_M), camera.widthPx(), px(0.012, 0, WALL_Z_M)));
  }

  private void floor() {
    double from = y(0, WALL_Z_M);
    g.setPaint(gradient(from, camera.heightPx(), FLOOR_FAR, FLOOR_NEAR));
    g.fill(new Rectangle2D.Double(0, from, camera.widthPx(), camera.heightPx() - from));
    double nearZ = Math.max(PLANKS_FROM_M, nearestFloorM());
    for (int i = -40; i < 40; i++) {
      double left = i * 0.18;
      Path2D.Double plank = new Path2D.Double();
      plank.moveTo(x(left, 0, WALL_Z_M), from);
      plank.lineTo(x(left + 0.18, 0, WALL_Z_M), from);
      plank.lineTo(x(left + 0.18, 0, nearZ), y(0, nearZ));
      plank.lineTo(x(left, 0, nearZ), y(0, nearZ));
      int tone = (int) (18 * Math.abs(Math.sin(i * 12.9898)));
      g.setColor(new Color(70, 40, 15, 10 + tone));
      g.fill(plank);
      g.setColor(new Color(60, 35, 15, 70));
      Path2D.Double gap = new Path2D.Double();
      gap.moveTo(x(left, 0, WALL_Z_M), from);
      gap.lineTo(x(left + 0.006, 0, WALL_Z_M), from);
      gap.lineTo(x(left + 0.006, 0, nearZ), y(0, nearZ));
      gap.lineTo(x(left, 0, nearZ), y(0, nearZ));
      g.fill(gap);
    }
    g.setPaint(
        gradient(
            from, from + px(0.35, 0, WALL_Z_M), new Color(0, 0, 0, 70), new Color(0, 0, 0, 0)));
    g.fill(new Rectangle2D.Double(0, from, camera.widthPx(), camera.heightPx() - from));
  }

  private void furniture() {
    frame(-1.62, -1.95, 0.62, 0.80);
    frame(1.12, -2.02, 0.46, 0.46);
    plant(1.78, WALL_Z_M - 0.25);
  }

  private void frame(double leftM, double topM, double widthM, double heightM) {
    rectangle(leftM + 0.03, topM + 0.035, widthM, heightM, new Color(0, 0, 0, 50));
    rectangle(leftM, topM, widthM, heightM, new Color(0x6E5B48));
    rectangle(leftM + 0.03, topM + 0.03, widthM - 0.06, heightM - 0.06, new Color(0xE6E1D6));
    double inset = 0.10;
    double low = topM + heightM - inset;
    rectangle(
        leftM + inset, topM + inset, widthM - 2 * inset, heightM - 2 * inset, new Color(0xA9B7B4));
    rectangle(
        leftM + inset,
        low - 0.35 * heightM,
        widthM - 2 * inset,
        0.35 * heightM,
        new Color(0x8A8F7C));
  }

  private void rectangle(double leftM, double topM, double widthM, double heightM, Color colour) {
    g.setColor(colour);
    if (camera.pitchDeg() == 0) {
      g.fill(
          new Rectangle2D.Double(
              x(leftM, topM, WALL_Z_M),
              y(topM, WALL_Z_M),
              px(widthM, topM, WALL_Z_M),
              px(heightM, topM, WALL_Z_M)));
      return;
    }
    double lowM = topM + heightM;
    Path2D.Double converging = new Path2D.Double();
    converging.moveTo(x(leftM, topM, WALL_Z_M), y(topM, WALL_Z_M));
    converging.lineTo(x(leftM + widthM, topM, WALL_Z_M), y(topM, WALL_Z_M));
    converging.lineTo(x(leftM + widthM, lowM, WALL_Z_M), y(lowM, WALL_Z_M));
    converging.lineTo(x(leftM, lowM, WALL_Z_M), y(lowM, WALL_Z_M));
    converging.closePath();
    g.fill(converging);
  }

  private void plant(double xM, double zM) {
    glow(xM + 0.1, -0.005, zM, 0.42, 0.10, new Color(0, 0, 0, 90));
    for (int i = 0; i < 11; i++) {
      double angle = Math.toRadians(-162 + 14.4 * i);
      double length = 0.62 + 0.16 * Math.sin(i * 2.7);
      leaf(xM, zM, angle, length, new Color(0x4E + 5 * (i % 3), 0x6A + 6 * (i % 4), 0x4A));
    }
    Path2D.Double pot = new Path2D.Double();
    pot.moveTo(x(xM - 0.17, -0.36, zM), y(-0.36, zM));
    pot.lineTo(x(xM + 0.17, -0.36, zM), y(-0.36, zM));
    pot.lineTo(x(xM + 0.12, 0, zM), y(0, zM));
    pot.lineTo(x(xM - 0.12, 0, zM), y(0, zM));
    pot.closePath();
    g.setColor(new Color(0xBFB6A8));
    g.fill(pot);
  }

  private void leaf(double xM, double zM, double angle, double lengthM, Color colour) {
    double dx = Math.cos(angle) * lengthM;
    double dy = Math.sin(angle) * lengthM;
    Path2D.Double leaf = new Path2D.Double();
    leaf.moveTo(x(xM, -0.34, zM), y(-0.34, zM));
    leaf.quadTo(
        x(xM + dx * 0.5 - dy * 0.16, -0.34 + dy * 0.7 + dx * 0.1, zM),
        y(-0.34 + dy * 0.7 + dx * 0.1, zM),
        x(xM + dx, -0.34 + dy, zM),
        y(-0.34 + dy, zM));
    leaf.quadTo(
        x(xM + dx * 0.5 + dy * 0.16, -0.34 + dy * 0.45 - dx * 0.1, zM),
        y(-0.34 + dy * 0.45 - dx * 0.1, zM),
        x(xM, -0.34, zM),
        y(-0.34, zM));
    g.setColor(colour);
    g.fill(leaf);
  }

  /** Daylight from a window on the left. */
  private void light() {
    glow(-0.9, -1.75, WALL_Z_M, 1.9, 1.3, new Color(255, 246, 225, 95));
    glow(-0.3, -0.0, 0.4, 1.7, 0.35, new Color(255, 238, 205, 60));
    glow(
        2.6,
        -1.2,
        WALL_Z_M,
        1.5,
        2.2,
        new Color((WALL_SHADE.getRGB() & 0xFFFFFF) | 0x70000000, true));
  }

  private void glow(double xM, double yM, double zM, double rxM, double ryM, Color colour) {
    AffineTransform before = g.getTransform();
    g.translate(x(xM, yM, zM), y(yM, zM));
    g.scale(px(rxM, yM, zM), px(ryM, yM, zM));
    Color none = new Color(colour.getRGB() & 0xFFFFFF, true);
    g.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 1}, new Color[] {colour, none}));
    g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
    g.setTransform(before);
  }

  private static Paint gradient(double fromY, double toY, Color from, Color to) {
    return new LinearGradientPaint(
        0, (float) fromY, 0, (float) toY, new float[] {0, 1}, new Color[] {from, to});
  }

  /** Where the floor comes too near to the plane of the lens, as a z in the scene. */
  private double nearestFloorM() {
    double pitch = Math.toRadians(camera.pitchDeg());
    return (NEAREST_M - camera.lensHeightM() * Math.sin(pitch)) / Math.cos(pitch)
        - camera.lensBackM();
  }

  private double x(double xM, double yM, double zM) {
    return camera.xPx(new Vec(xM, yM, zM));
  }

  private double y(double yM, double zM) {
    return camera.yPx(new Vec(0, yM, zM));
  }

  private double px(double lengthM, double yM, double zM) {
    return lengthM * camera.focalPx() * camera.nearness(new Vec(0, yM, zM));
  }

  private static BufferedImage blurred(BufferedImage image, int radiusPx) {
    int size = 2 * radiusPx + 1;
    if (size < 3) {
      return image;
    }
    float[] weights = new float[size];
    Arrays.fill(weights, 1f / size);
    BufferedImage wide = padded(image, radiusPx);
    ConvolveOp across = new ConvolveOp(new Kernel(size, 1, weights), ConvolveOp.EDGE_NO_OP, null);
    ConvolveOp down = new ConvolveOp(new Kernel(1, size, weights), ConvolveOp.EDGE_NO_OP, null);
    BufferedImage soft = down.filter(across.filter(wide, null), null);
    BufferedImage out =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = out.createGraphics();
    g.drawImage(soft, -radiusPx, -radiusPx, null);
    g.dispose();
    return out;
  }

  /** The border stretched outwards, so that the blur has something to average there. */
  private static BufferedImage padded(BufferedImage image, int byPx) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage wide =
        new BufferedImage(width + 2 * byPx, height + 2 * byPx, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < wide.getHeight(); y++) {
      for (int x = 0; x < wide.getWidth(); x++) {
        int fromX = Math.min(width - 1, Math.max(0, x - byPx));
        int fromY = Math.min(height - 1, Math.max(0, y - byPx));
        wide.setRGB(x, y, image.getRGB(fromX, fromY));
      }
    }
    return wide;
  }
}
