package io.posestream.wire;

import java.util.OptionalLong;

/** A client's message is not as the protocol says; the message tells the client what is wrong. */
public final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final long NO_SEQUENCE = -1;

  private final ErrorCode code;
  private final long sequence;

  private BadMessageException(ErrorCode code, String message, long sequence) {
    super(message);
    this.code = code;
    this.sequence = sequence;
  }

  static BadMessageException of(ErrorCode code, String message) {
    return new BadMessageException(code, message, NO_SEQUENCE);
  }

  static BadMessageException ofFrame(long sequence, String message) {
    return new BadMessageException(ErrorCode.BAD_FRAME, message, sequence);
  }

  /** What is answered. */
  public ErrorCode code() {
    return code;
  }

  /** The frame that it is about, if that much is known. */
  public OptionalLong sequence() {
    return sequence == NO_SEQUENCE ? OptionalLong.empty() : OptionalLong.of(sequence);
  }

  /** What went wrong, for the client. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
