package io.posestream.wire;

/**
 * A message of a server could not be written or read. What a reader throws names the field that is
 * wrong. For messages of clients there is {@link BadMessageException}, which a server must handle.
 *
 * @since 0.1
 */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the field that is wrong and what is allowed. */
  public WireException(String message) {
    super(message);
  }

  /** With what went wrong below. */
  public WireException(String message, Throwable cause) {
    super(message, cause);
  }
}
