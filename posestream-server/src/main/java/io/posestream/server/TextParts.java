package io.posestream.server;

import java.util.Optional;

/** Puts a text message together, within bounds. Not thread-safe. */
final class TextParts {
  /** Browsers send a message in one part; empty parts cost memory too. */
  static final int MAX_PARTS = 4_096;

  private final int maxBytes;
  private final StringBuilder text = new StringBuilder();
  private int bytes;
  private int parts;
  private boolean full;

  TextParts(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The whole message, after its last part. */
  Optional<String> add(String part, boolean last) {
    parts++;
    bytes += utf8Length(part);
    if (full || bytes > maxBytes || parts > MAX_PARTS) {
      full = true;
      text.setLength(0);
      return Optional.empty();
    }
    if (last && parts == 1) {
      parts = 0;
      bytes = 0;
      return Optional.of(part);
    }
    text.append(part);
    if (!last) {
      return Optional.empty();
    }
    String whole = text.toString();
    text.setLength(0);
    parts = 0;
    bytes = 0;
    return Optional.of(whole);
  }

  /** Whether a message was over the limit; nothing more is returned. */
  boolean full() {
    return full;
  }

  private static int utf8Length(String part) {
    int length = part.length();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c > 0x7F) {
        length += c > 0x7FF && !Character.isSurrogate(c) ? 2 : 1;
      }
    }
    return length;
  }
}
