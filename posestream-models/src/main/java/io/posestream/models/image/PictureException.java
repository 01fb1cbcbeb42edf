package io.posestream.models.image;

import io.posestream.engine.PoseEstimationException;

/** A picture cannot be read; the message says what is wrong with it. */
public final class PictureException extends PoseEstimationException {
  private static final long serialVersionUID = 1L;

  public PictureException(String message) {
    super(message);
  }

  public PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
