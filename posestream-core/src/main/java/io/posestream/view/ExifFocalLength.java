package io.posestream.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/**
 * The tag {@code FocalLengthIn35mmFilm} of a JPEG (Exif 2.32, section 4.6.5): segment APP1, in it a
 * TIFF whose first directory names the Exif directory, which holds the tag.
 */
final class ExifFocalLength {
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;

  /** "Exif" and two zeros. */
  private static final int PREFIX = 0x45786966;

  private static final int PREFIX_BYTES = 6;
  private static final int LITTLE_ENDIAN = 0x49492A00;
  private static final int BIG_ENDIAN = 0x4D4D002A;
  private static final int ENTRY_BYTES = 12;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int FOCAL_LENGTH_IN_35_MM = 0xA405;

  private ExifFocalLength() {}

  /** What the picture says in millimetres; empty if it says nothing that can be read, or 0. */
  static OptionalDouble in35Mm(ByteBuffer jpeg) {
    try {
      return find(jpeg.slice());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble find(ByteBuffer file) {
    if ((file.getShort(0) & 0xFFFF) != START_OF_IMAGE) {
      return OptionalDouble.empty();
    }
    int at = 2;
    while (file.get(at) == (byte) 0xFF && (file.get(at + 1) & 0xFF) != START_OF_SCAN) {
      int length = file.getShort(at + 2) & 0xFFFF;
      if ((file.get(at + 1) & 0xFF) == APP1 && file.getInt(at + 4) == PREFIX) {
        return inTiff(file.slice(at + 4 + PREFIX_BYTES, length - 2 - PREFIX_BYTES));
      }
      at += 2 + length;
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble inTiff(ByteBuffer tiff) {
    int magic = tiff.getInt(0);
    if (magic != LITTLE_ENDIAN && magic != BIG_ENDIAN) {
      return OptionalDouble.empty();
    }
    tiff.order(magic == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int first = entry(tiff, tiff.getInt(4), EXIF_DIRECTORY);
    int tag = first < 0 ? -1 : entry(tiff, tiff.getInt(first + 8), FOCAL_LENGTH_IN_35_MM);
    int mm = tag < 0 ? 0 : tiff.getShort(tag + 8) & 0xFFFF;
    return mm == 0 ? OptionalDouble.empty() : OptionalDouble.of(mm);
  }

  /** Where the entry of a tag begins; negative if the directory has none. */
  private static int entry(ByteBuffer tiff, int directory, int tag) {
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(at) & 0xFFFF) == tag) {
        return at;
      }
    }
    return -1;
  }
}
