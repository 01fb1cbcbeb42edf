package io.posestream.angle;

/** How far a joint angle can be trusted. */
public enum AngleState {
  /** All points of the angle are seen in this frame. */
  MEASURED,
  /** A point is hidden; the last measured value still stands, for at most 200 ms. */
  HELD,
  /**
   * A point is hidden for longer, was never seen, the points coincide, or the angle may be off by
   * more than is allowed; there is no value.
   */
  UNKNOWN
}
