package io.posestream.models.image;

import java.nio.ByteBuffer;

/**
 * Format and size of a picture file, read from its first bytes without decoding it. The content
 * decides, not the file's name.
 *
 * @param format what kind of file it is
 * @param widthPx width as stored, before any EXIF rotation
 * @param heightPx height as stored
 */
public record PictureHeader(Format format, int widthPx, int heightPx) {
  /** The formats that are read. */
  public enum Format {
    JPEG,
    PNG
  }

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int PNG_IHDR = 0x49484452;
  private static final int PNG_HEADER_BYTES = 24;
  private static final int JPEG_START_OF_IMAGE = 0xFFD8;

  /**
   * Reads the header.
   *
   * @param bytes the file from its position on. Position and limit are not modified.
   * @throws PictureException if it is no JPEG or PNG, or the header is cut off or damaged
   */
  public static PictureHeader read(ByteBuffer bytes) {
    ByteBuffer file = bytes.slice();
    if (!file.hasRemaining()) {
      throw new PictureException("the picture is empty (0 bytes)");
    }
    if (file.remaining() >= 2 && (file.getShort(0) & 0xFFFF) == JPEG_START_OF_IMAGE) {
      return jpeg(file);
    }
    if (file.remaining() >= Long.BYTES && file.getLong(0) == PNG_SIGNATURE) {
      return png(file);
    }
    byte[] head = new byte[Math.min(PictureFormat.HEAD_BYTES, file.remaining())];
    file.get(0, head);
    String format = PictureFormat.of(head).map(known -> "a " + known + ", ").orElse("");
    throw new PictureException(
        format + "neither a JPEG nor a PNG (" + file.remaining() + " bytes)");
  }

  private static PictureHeader png(ByteBuffer file) {
    if (file.remaining() < PNG_HEADER_BYTES || file.getInt(12) != PNG_IHDR) {
      throw new PictureException("the PNG ends before its header does");
    }
    return sized(Format.PNG, file.getInt(16), file.getInt(20));
  }

  private static PictureHeader jpeg(ByteBuffer file) {
    int at = 2;
    while (at + 4 <= file.limit()) {
      int marker = file.get(at + 1) & 0xFF;
      // Stray bytes between segments are passed over, as decoders do.
      if (file.get(at) != (byte) 0xFF || marker == 0xFF || marker == 0) {
        at++;
      } else if (standsAlone(marker)) {
        at += 2;
      } else if (startsFrame(marker)) {
        if (at + 9 > file.limit()) {
          break;
        }
        return sized(Format.JPEG, file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF);
      } else {
        at += 2 + (file.getShort(at + 2) & 0xFFFF);
      }
    }
    throw new PictureException("the JPEG ends before its header does");
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }

  private static boolean startsFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static PictureHeader sized(Format format, int widthPx, int heightPx) {
    if (widthPx < 1 || heightPx < 1) {
      throw new PictureException(
          "the " + format + " says it is " + widthPx + "×" + heightPx + " px large");
    }
    return new PictureHeader(format, widthPx, heightPx);
  }

  /**
   * Refuses pictures that are too large to decode.
   *
   * @throws PictureException naming the size and the limit
   */
  public void requireAtMost(int maxPixels) {
    if ((long) widthPx * heightPx > maxPixels) {
      throw new PictureException(
          "the picture is "
              + widthPx
              + "×"
              + heightPx
              + " px, "
              + (long) widthPx * heightPx
              + " pixels; the limit is "
              + maxPixels);
    }
  }
}
