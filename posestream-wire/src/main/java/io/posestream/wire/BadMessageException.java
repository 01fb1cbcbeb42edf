package io.posestream.wire;

import java.util.OptionalLong;

/**
 * A message of a client that is not as the protocol says. {@link #reason()} is fit for being sent
 * back: it names the field, what is allowed and what was sent, shortened and without control
 * characters. A server answers with an {@code error} and goes on.
 *
 * @since 0.1
 */
public final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final long NO_SEQUENCE = -1;

  private final ErrorCode code;
  private final long sequence;
  private final boolean emptyImage;

  private BadMessageException(ErrorCode code, String message, long sequence, boolean emptyImage) {
    super(message);
    this.code = code;
    this.sequence = sequence;
    this.emptyImage = emptyImage;
  }

  static BadMessageException of(ErrorCode code, String message) {
    return new BadMessageException(code, message, NO_SEQUENCE, false);
  }

  static BadMessageException ofFrame(long sequence, String message) {
    return new BadMessageException(ErrorCode.BAD_FRAME, message, sequence, false);
  }

  static BadMessageException ofEmptyImage(long sequence) {
    return new BadMessageException(
        ErrorCode.BAD_FRAME, "the \"image\" of a frame is empty", sequence, true);
  }

  /** What is answered: {@code BAD_MESSAGE}, {@code BAD_FRAME} or {@code BAD_CONFIGURE}. */
  public ErrorCode code() {
    return code;
  }

  /** The sequence of the frame that it is about; empty if that could not be read, or of none. */
  public OptionalLong sequence() {
    return sequence == NO_SEQUENCE ? OptionalLong.empty() : OptionalLong.of(sequence);
  }

  /**
   * Whether it is a frame with an empty picture and nothing else wrong: a page whose camera is not
   * ready yet sends those. It is answered, but is no sign of a broken client.
   */
  public boolean isEmptyImage() {
    return emptyImage;
  }

  /** What is wrong, in words for the client's developer. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
