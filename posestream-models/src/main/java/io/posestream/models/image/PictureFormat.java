package io.posestream.models.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Formats of picture files, told apart by their first bytes, not by their names.
 *
 * @since 0.1
 */
public enum PictureFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  WEBP("WebP"),
  GIF("GIF"),
  BMP("BMP"),
  TIFF("TIFF"),
  HEIC("HEIC"),
  AVIF("AVIF");

  /** How many bytes tell a format. */
  public static final int HEAD_BYTES = 16;

  private static final int BRAND_AT = 8;

  private final String label;

  PictureFormat(String label) {
    this.label = label;
  }

  /**
   * The format of a file.
   *
   * @param head its first {@link #HEAD_BYTES} bytes, or all if it has fewer. Not modified.
   * @return empty if it is no picture of these formats
   */
  public static Optional<PictureFormat> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff") || text.equals("\u00ff\u00d8")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", BRAND_AT)) {
      return Optional.of(WEBP);
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    // The length of the file, the reserved bytes after it and the place of the pixels follow.
    if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
      return Optional.of(BMP);
    }
    return text.startsWith("ftyp", 4) ? ofBrand(text) : Optional.empty();
  }

  /** Brands of single pictures; those of sequences are videos. */
  private static Optional<PictureFormat> ofBrand(String text) {
    String brand = text.length() < BRAND_AT + 4 ? "" : text.substring(BRAND_AT, BRAND_AT + 4);
    return switch (brand) {
      case "heic", "heix", "heim", "heis", "mif1" -> Optional.of(HEIC);
      case "avif" -> Optional.of(AVIF);
      default -> Optional.empty();
    };
  }

  /** Its usual name, such as {@code WebP}. */
  @Override
  public String toString() {
    return label;
  }
}
