package io.posestream.record;

/**
 * A recording cannot be written or read; the message names the file and says why.
 *
 * @since 0.1
 */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecordingException(String message) {
    super(message);
  }

  RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
