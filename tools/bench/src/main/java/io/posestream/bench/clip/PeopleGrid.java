package io.posestream.bench.clip;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clip of one person becomes one of several: each at half the size in a quarter of the picture,
 * at a place of its own in the clip. Quarters without anybody are black.
 */
final class PeopleGrid {
  private static final int QUARTERS = 4;
  private static final int CHANNELS = 3;

  private PeopleGrid() {}

  /**
   * A clip whose pictures have the size of the source's.
   *
   * @param source its pictures have sides of even length
   * @throws IllegalArgumentException unless there are 1 to 4 people
   */
  static JpegClip clip(String name, FrameSource source, int maxFrames, int people)
      throws InterruptedException {
    if (people < 1 || people > QUARTERS) {
      throw new IllegalArgumentException("people must lie in 1.." + QUARTERS + ": " + people);
    }
    List<Frame> read = new ArrayList<>();
    List<BgrImage> halves = new ArrayList<>();
    Optional<Frame> next = source.next();
    while (next.isPresent() && read.size() < maxFrames) {
      BgrImage half = half((BgrImage) next.get().image());
      halves.add(half);
      read.add(new Frame(next.get().sequence(), next.get().captureTimeNs(), 0, half));
      next = source.next();
    }
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : read) {
      List<BgrImage> shown = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int shift = person * halves.size() / people;
        shown.add(halves.get((frames.size() + shift) % halves.size()));
      }
      frames.add(
          new Frame(
              frame.sequence(), frame.captureTimeNs(), 0, JpegPicture.encode(inQuarters(shown))));
    }
    int widthPx = halves.isEmpty() ? 0 : 2 * halves.get(0).width();
    int heightPx = halves.isEmpty() ? 0 : 2 * halves.get(0).height();
    return new JpegClip(people + " × " + name, widthPx, heightPx, frames);
  }

  /** Each pixel the mean of four. */
  private static BgrImage half(BgrImage image) {
    int widthPx = image.width() / 2;
    int heightPx = image.height() / 2;
    byte[] from = new byte[image.width() * image.height() * CHANNELS];
    image.bgr().get(from);
    byte[] to = new byte[widthPx * heightPx * CHANNELS];
    int rowBytes = image.width() * CHANNELS;
    for (int i = 0; i < to.length; i++) {
      int pixel = i / CHANNELS;
      int corner = pixel / widthPx * 2 * rowBytes + pixel % widthPx * 2 * CHANNELS + i % CHANNELS;
      int sum =
          (from[corner] & 0xff)
              + (from[corner + CHANNELS] & 0xff)
              + (from[corner + rowBytes] & 0xff)
              + (from[corner + rowBytes + CHANNELS] & 0xff);
      to[i] = (byte) (sum / QUARTERS);
    }
    return BgrImage.of(widthPx, heightPx, to);
  }

  private static BgrImage inQuarters(List<BgrImage> shown) {
    int rows = shown.get(0).height();
    int rowBytes = shown.get(0).width() * CHANNELS;
    byte[] bgr = new byte[QUARTERS * rows * rowBytes];
    for (int quarter = 0; quarter < shown.size(); quarter++) {
      byte[] half = new byte[rows * rowBytes];
      shown.get(quarter).bgr().get(half);
      int first = quarter / 2 * rows * 2 * rowBytes + quarter % 2 * rowBytes;
      for (int y = 0; y < rows; y++) {
        System.arraycopy(half, y * rowBytes, bgr, first + y * 2 * rowBytes, rowBytes);
      }
    }
    return BgrImage.of(2 * shown.get(0).width(), 2 * rows, bgr);
  }
}
