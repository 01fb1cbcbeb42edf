package io.posestream.frame;

/** A stream of frames could not be opened or broke; the message names the source and the reason. */
public final class FrameSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FrameSourceException(String message) {
    super(message);
  }

  public FrameSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
