package io.posestream.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes of a JPEG or PNG file. The array given to {@link #of} is handed over: its former owner
 * must not write to it any more.
 */
public final class EncodedImage implements Image {
  private final byte[] bytes;

  private EncodedImage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps {@code bytes} without copying them. */
  public static EncodedImage of(byte[] bytes) {
    return new EncodedImage(Objects.requireNonNull(bytes, "bytes"));
  }

  /**
   * Reads a file whole; its content is only checked when it is decoded.
   *
   * @throws IOException if the file cannot be read
   */
  public static EncodedImage read(Path file) throws IOException {
    return new EncodedImage(Files.readAllBytes(Objects.requireNonNull(file, "file")));
  }

  /** Number of bytes. */
  public int sizeBytes() {
    return bytes.length;
  }

  /** A read-only view on the bytes, positioned at the first. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /**
   * Copies the bytes to {@code target}, starting at {@code targetOffset}.
   *
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void copyTo(byte[] target, int targetOffset) {
    System.arraycopy(bytes, 0, target, targetOffset, bytes.length);
  }

  /** Appends the bytes to {@code target} at its position. */
  public void copyTo(ByteBuffer target) {
    target.put(bytes);
  }

  @Override
  public String toString() {
    return "EncodedImage[" + bytes.length + " bytes]";
  }
}
