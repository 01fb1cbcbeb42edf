package io.posestream.draw;

import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Blurs faces, and for a while the places where faces were. Not thread-safe. */
final class FaceBlur implements Backdrop {
  private static final long REMEMBERED_NS = 1_000_000_000L;

  /** So few colours across a face tell nobody apart. */
  private static final int CELLS = 6;

  private record Sighting(FaceCircle face, long timestampNs) {}

  private final Map<Integer, Sighting> faces = new HashMap<>();

  @Override
  public void prepare(BufferedImage picture, PoseResult result) {
    long nowNs = result.timestampNs();
    if (result instanceof PoseResult.Seen seen) {
      double scale = picture.getWidth() / (double) seen.width();
      for (Person person : seen.people()) {
        FaceCircle.of(person.body())
            .map(face -> face.scaled(scale))
            .ifPresent(
                face -> {
                  blur(picture, face);
                  faces.put(person.id(), new Sighting(face, nowNs));
                });
      }
    }
    faces.values().removeIf(sighting -> nowNs - sighting.timestampNs() > REMEMBERED_NS);
    faces.values().stream()
        .filter(sighting -> sighting.timestampNs() != nowNs)
        .forEach(sighting -> blur(picture, sighting.face()));
  }

  private static void blur(BufferedImage picture, FaceCircle face) {
    Rectangle box =
        face.bounds().intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
    if (box.isEmpty()) {
      return;
    }
    BufferedImage cells = averages(picture, box);
    Graphics2D graphics = picture.createGraphics();
    graphics.setClip(face.shape());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(cells, box.x, box.y, box.width, box.height, null);
    graphics.dispose();
  }

  private static BufferedImage averages(BufferedImage picture, Rectangle box) {
    int columns = Math.min(CELLS, box.width);
    int rows = Math.min(CELLS, box.height);
    BufferedImage cells = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int left = box.x + box.width * column / columns;
        int top = box.y + box.height * row / rows;
        int right = box.x + box.width * (column + 1) / columns;
        int bottom = box.y + box.height * (row + 1) / rows;
        cells.setRGB(column, row, average(picture, left, top, right - left, bottom - top));
      }
    }
    return cells;
  }

  private static int average(BufferedImage picture, int left, int top, int width, int height) {
    long red = 0;
    long green = 0;
    long blue = 0;
    int[] pixels = picture.getRGB(left, top, width, height, null, 0, width);
    for (int pixel : pixels) {
      red += (pixel >> 16) & 0xff;
      green += (pixel >> 8) & 0xff;
      blue += pixel & 0xff;
    }
    long count = pixels.length;
    return (int) (((red / count) << 16) | ((green / count) << 8) | (blue / count));
  }
}
