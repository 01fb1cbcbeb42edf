package io.posestream.spring;

/** A property that is not allowed; its message names it, its value and what is. */
final class PosePropertyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  PosePropertyException(String message) {
    super(message);
  }
}
