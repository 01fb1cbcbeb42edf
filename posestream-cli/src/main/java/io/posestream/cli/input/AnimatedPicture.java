package io.posestream.cli.input;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells pictures that move from those that stand, by what their files say of themselves. */
final class AnimatedPicture {
  private static final int PNG_SIGNATURE_BYTES = 8;
  private static final int PNG_CHECKSUM_BYTES = 4;
  private static final String PNG_ANIMATION = "acTL";
  private static final String PNG_PIXELS = "IDAT";

  private static final int WEBP_KIND_AT = 12;
  private static final String WEBP_EXTENDED = "VP8X";
  private static final int WEBP_FLAGS_AT = 20;
  private static final int WEBP_ANIMATION = 0x02;

  private AnimatedPicture() {}

  /** Whether a PNG announces several frames before its first pixels. */
  static boolean isPng(Path file) throws IOException {
    try (DataInputStream in = open(file)) {
      in.skipNBytes(PNG_SIGNATURE_BYTES);
      while (true) {
        long length = in.readInt() & 0xFFFFFFFFL;
        String chunk = text(in);
        if (chunk.equals(PNG_ANIMATION)) {
          return in.readInt() > 1;
        }
        if (chunk.equals(PNG_PIXELS)) {
          return false;
        }
        in.skipNBytes(length + PNG_CHECKSUM_BYTES);
      }
    } catch (EOFException e) {
      return false;
    }
  }

  /** Whether a WebP says that it is animated. */
  static boolean isWebp(Path file) throws IOException {
    try (DataInputStream in = open(file)) {
      in.skipNBytes(WEBP_KIND_AT);
      boolean extended = text(in).equals(WEBP_EXTENDED);
      in.skipNBytes(WEBP_FLAGS_AT - WEBP_KIND_AT - 4);
      return extended && (in.read() & WEBP_ANIMATION) != 0;
    } catch (EOFException e) {
      return false;
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
