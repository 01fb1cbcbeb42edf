package io.posestream.cli.input;

import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells a stream of JPEGs from a single one. Phones put further pictures behind a photo too
 * (previews, depth): these are smaller, or announced by an {@code MPF} segment.
 */
final class MotionJpeg {
  private static final int START = 0xFFD8;
  private static final int END = 0xD9;
  private static final int APP2 = 0xE2;
  private static final int MPF = 0x4D504600;

  private MotionJpeg() {}

  /** Whether a file that begins as a JPEG goes on with another one of the same size. */
  static boolean isOne(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long sizeBytes = Math.min(channel.size(), Integer.MAX_VALUE);
      return isOne(channel.map(FileChannel.MapMode.READ_ONLY, 0, sizeBytes));
    }
  }

  static boolean isOne(ByteBuffer bytes) {
    int end = end(bytes);
    while (end < bytes.limit() && bytes.get(end) == 0) {
      end++;
    }
    if (end + 2 > bytes.limit() || (bytes.getShort(end) & 0xFFFF) != START) {
      return false;
    }
    try {
      ByteBuffer second = bytes.duplicate().position(end);
      return PictureHeader.read(bytes).equals(PictureHeader.read(second));
    } catch (PictureException e) {
      return false;
    }
  }

  /** Where the first picture ends; the end of the file if it is a photo with others behind it. */
  private static int end(ByteBuffer bytes) {
    int at = 2;
    while (at + 4 <= bytes.limit()) {
      int marker = bytes.get(at + 1) & 0xFF;
      // Between FF and 00 or a restart lie the pixels, between others stray bytes.
      boolean none = bytes.get(at) != (byte) 0xFF || marker == 0 || marker == 0xFF;
      if (none || (marker >= 0xD0 && marker <= 0xD8) || marker == 1) {
        at++;
      } else if (marker == END) {
        return at + 2;
      } else if (marker == APP2 && at + 8 <= bytes.limit() && bytes.getInt(at + 4) == MPF) {
        return bytes.limit();
      } else {
        at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
      }
    }
    return bytes.limit();
  }
}
