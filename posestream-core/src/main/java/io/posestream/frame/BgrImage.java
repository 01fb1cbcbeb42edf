package io.posestream.frame;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Decoded pixels: three bytes blue, green, red per pixel, rows from top to bottom without padding.
 * The array given to {@link #of} is handed over: its former owner must not write to it any more.
 */
public final class BgrImage implements Image {
  private final int width;
  private final int height;
  private final byte[] bgr;

  private BgrImage(int width, int height, byte[] bgr) {
    this.width = width;
    this.height = height;
    this.bgr = bgr;
  }

  /**
   * Wraps {@code bgr} without copying it.
   *
   * @throws IllegalArgumentException if a side is below 1 px or the array is not {@code width ×
   *     height × 3} long
   */
  public static BgrImage of(int width, int height, byte[] bgr) {
    Objects.requireNonNull(bgr, "bgr");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "picture sides must be at least 1 px: " + width + "×" + height);
    }
    if (bgr.length != (long) width * height * 3) {
      throw new IllegalArgumentException(
          "a "
              + width
              + "×"
              + height
              + " picture needs "
              + (long) width * height * 3
              + " bytes, got "
              + bgr.length);
    }
    return new BgrImage(width, height, bgr);
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** A read-only view on the pixels, positioned at the first. */
  public ByteBuffer bgr() {
    return ByteBuffer.wrap(bgr).asReadOnlyBuffer();
  }

  /** Appends the pixels to {@code target} at its position. */
  public void copyTo(ByteBuffer target) {
    target.put(bgr);
  }

  @Override
  public String toString() {
    return "BgrImage[" + width + "×" + height + "]";
  }
}
