package io.posestream.models.hand;

/** What its own figures and the hands say about a body that the network reports. */
public enum BodyVerdict {
  /** It is a body, and its wrists own the hands at them. */
  TRUSTED,
  /** It may be a body, but its wrists own no hands. */
  DOUBTFUL,
  /** There is no body, or only a false one, which is not reported. */
  NONE
}
