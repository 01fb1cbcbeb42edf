package io.posestream.pose;

/** A frame could not be looked at; the message says why in words a user understands. */
public class PoseEstimationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PoseEstimationException(String message) {
    super(message);
  }

  public PoseEstimationException(String message, Throwable cause) {
    super(message, cause);
  }
}
