package io.posestream.report;

import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import java.awt.image.BufferedImage;

/** A part of a picture, in fractions of its width and height. */
record PictureBox(double left, double top, double right, double bottom) {
  /** Around a person, of the longer side: room for the numbers beside the joints. */
  private static final double MARGIN = 0.12;

  /** Where somebody is in a picture of that size, as far as it shows them. */
  static PictureBox of(Person person, int widthPx, int heightPx) {
    Landmarks landmarks = person.body().landmarks();
    PictureBox box = new PictureBox(1, 1, 0, 0);
    for (int i = 0; i < landmarks.size(); i++) {
      double x = Math.max(0, Math.min(1, landmarks.x(i) / widthPx));
      double y = Math.max(0, Math.min(1, landmarks.y(i) / heightPx));
      box = box.and(new PictureBox(x, y, x, y));
    }
    return box;
  }

  /** The least that holds both. */
  PictureBox and(PictureBox other) {
    return new PictureBox(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** The part of a picture, with a margin where the picture has one. */
  BufferedImage cut(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    double marginPx = MARGIN * Math.max((right - left) * width, (bottom - top) * height);
    int x = (int) Math.max(0, Math.floor(left * width - marginPx));
    int y = (int) Math.max(0, Math.floor(top * height - marginPx));
    int endX = (int) Math.min(width, Math.ceil(right * width + marginPx));
    int endY = (int) Math.min(height, Math.ceil(bottom * height + marginPx));
    return endX - x < 1 || endY - y < 1 ? picture : picture.getSubimage(x, y, endX - x, endY - y);
  }
}
