package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small videos whose pixels are known: one bright quadrant on black. */
final class TestVideo {
  static final long STEP_NS = 40_000_000;

  private TestVideo() {}

  /** Writes {@code frames} pictures at 25 Hz whose top left quadrant is blue. */
  static Path write(Path file, int width, int height, int frames) throws IOException {
    try (VideoFileWriter writer = VideoFileWriter.create(file, width, height, 25)) {
      for (int i = 0; i < frames; i++) {
        writer.write(quadrant(width, height, i), i * STEP_NS);
      }
    }
    return file;
  }

  /** A picture whose top left quadrant is blue. */
  static BgrImage quadrant(int width, int height, int seed) {
    byte[] bgr = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean bright = x < width / 2 && y < height / 2;
        // A little movement, so that every frame costs bytes in the file.
        int noise = (x * 31 + y * 17 + seed * 101) % 23;
        bgr[(y * width + x) * 3] = (byte) ((bright ? 220 : 0) + noise);
        bgr[(y * width + x) * 3 + 1] = (byte) noise;
        bgr[(y * width + x) * 3 + 2] = (byte) noise;
      }
    }
    return BgrImage.of(width, height, bgr);
  }

  static List<Frame> readAll(FrameSource source) throws InterruptedException {
    List<Frame> frames = new ArrayList<>();
    for (var next = source.next(); next.isPresent(); next = source.next()) {
      frames.add(next.get());
    }
    return frames;
  }

  static BgrImage image(Frame frame) {
    return (BgrImage) frame.image();
  }

  /** Blue at a point given as fractions of the sides. */
  static int blueAt(BgrImage image, double xFraction, double yFraction) {
    ByteBuffer bgr = image.bgr();
    int x = (int) (image.width() * xFraction);
    int y = (int) (image.height() * yFraction);
    return bgr.get((y * image.width() + x) * 3) & 0xff;
  }

  /**
   * Overwrites the matrix of the track header: {@code x' = a·x + c·y} and {@code y' = b·x + d·y}.
   */
  static void orient(Path mp4, int a, int b, int c, int d) throws IOException {
    byte[] bytes = Files.readAllBytes(mp4);
    int header = indexOf(bytes, "tkhd");
    ByteBuffer matrix = ByteBuffer.wrap(bytes, header + 44, 36);
    for (int value : new int[] {a, b, 0, c, d, 0, 0, 0, 0x4000}) {
      matrix.putInt(value << 16);
    }
    Files.write(mp4, bytes);
  }

  private static int indexOf(byte[] bytes, String tag) {
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == tag.charAt(0)
          && bytes[i + 1] == tag.charAt(1)
          && bytes[i + 2] == tag.charAt(2)
          && bytes[i + 3] == tag.charAt(3)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no " + tag);
  }
}
