package io.posestream.engine;

/**
 * A frame could not be processed, or an engine not opened; the message says why in words that a
 * user understands.
 *
 * @since 0.1
 */
public class PoseEstimationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PoseEstimationException(String message) {
    super(message);
  }

  public PoseEstimationException(String message, Throwable cause) {
    super(message, cause);
  }
}
