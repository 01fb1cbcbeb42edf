package io.posestream.skeleton;

/** Which of the person's own hands, or which side of the body. */
public enum Side {
  LEFT,
  RIGHT;

  /** The other side. */
  public Side opposite() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
