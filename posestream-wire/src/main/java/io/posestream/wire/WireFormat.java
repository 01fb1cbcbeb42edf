package io.posestream.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * The two subprotocols; they differ in how frames and results travel. In both, all else is text.
 *
 * @since 0.1
 */
public enum WireFormat {
  /** Everything is text, pictures are base64; also when a client asks for no subprotocol. */
  JSON,
  /** Frames and results are binary messages, all else is text. */
  BINARY;

  /** The version that hello says and that the subprotocols' names carry. */
  public static final int VERSION = 1;

  private final String subprotocol = "posestream.v1." + name().toLowerCase(Locale.ROOT);

  /** The name that is negotiated in the handshake. */
  public String subprotocol() {
    return subprotocol;
  }

  /** The format of that subprotocol; empty for any other name, also for that of a token. */
  public static Optional<WireFormat> ofSubprotocol(String name) {
    for (WireFormat format : values()) {
      if (format.subprotocol.equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
