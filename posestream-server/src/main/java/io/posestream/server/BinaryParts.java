package io.posestream.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Puts a binary message together, within bounds. Not thread-safe. */
final class BinaryParts {
  private final int maxBytes;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int parts;
  private boolean full;

  BinaryParts(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The whole message, after its last part; {@code part} is copied. */
  Optional<byte[]> add(ByteBuffer part, boolean last) {
    parts++;
    if (full || (long) bytes.size() + part.remaining() > maxBytes || parts > TextParts.MAX_PARTS) {
      full = true;
      bytes = new ByteArrayOutputStream();
      return Optional.empty();
    }
    byte[] copy = new byte[part.remaining()];
    part.get(copy);
    if (last && parts == 1) {
      parts = 0;
      return Optional.of(copy);
    }
    bytes.write(copy, 0, copy.length);
    if (!last) {
      return Optional.empty();
    }
    byte[] whole = bytes.toByteArray();
    bytes = new ByteArrayOutputStream();
    parts = 0;
    return Optional.of(whole);
  }

  /** Whether a message was over the limit; nothing more is returned. */
  boolean full() {
    return full;
  }
}
