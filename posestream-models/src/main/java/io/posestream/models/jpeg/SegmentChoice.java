package io.posestream.models.jpeg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which other segments a decoder is shown, and what it would complain about in them, put right as
 * it would understand it.
 */
final class SegmentChoice {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;

  /** Says how colours were transformed. */
  static final int ADOBE_MARKER = 0xEE;

  /** Where in its segment, the length included. */
  static final int ADOBE_TRANSFORM_AT = 13;

  private static final int LAST_APP = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ARITHMETIC_CONDITIONING = 0xCC;
  private static final int NUMBER_OF_LINES = 0xDC;
  private static final byte[] JFIF = name("JFIF\0");
  private static final int JFIF_BYTES = 14;
  private static final byte[] EXIF = name("Exif\0\0");
  private static final byte[] ADOBE = name("Adobe");
  private static final int ADOBE_BYTES = 12;
  private static final byte RGB_OR_CMYK = 0;
  private static final byte YCC = 1;
  private static final byte YCCK = 2;
  private static final int MOST_COLOURS = 4;

  private final byte[] file;

  SegmentChoice(byte[] file) {
    this.file = file;
  }

  private static byte[] name(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Whether a decoder is shown it.
   *
   * @param at of the first byte after the length
   */
  boolean keeps(int marker, int at, int end) {
    return switch (marker) {
      case APP0 -> {
        boolean jfif = end - at >= JFIF_BYTES && startsWith(JFIF, at, end);
        if (jfif) {
          file[at + JFIF.length] = 1;
        }
        yield jfif;
      }
      case APP1 -> startsWith(EXIF, at, end);
      case ADOBE_MARKER -> end - at >= ADOBE_BYTES && startsWith(ADOBE, at, end);
      case COMMENT, ARITHMETIC_CONDITIONING, NUMBER_OF_LINES -> false;
      default -> marker < APP0 || marker > LAST_APP;
    };
  }

  private boolean startsWith(byte[] name, int at, int end) {
    int nameEnd = Math.min(end, at + name.length);
    return Arrays.equals(file, at, nameEnd, name, 0, name.length);
  }

  /** Decoders take another one for the usual one, and complain. */
  static byte knownTransform(byte transform, int colours) {
    if (transform == RGB_OR_CMYK) {
      return transform;
    }
    return colours == MOST_COLOURS ? YCCK : YCC;
  }
}
