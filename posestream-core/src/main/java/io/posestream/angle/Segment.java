package io.posestream.angle;

import java.util.List;
import java.util.Objects;

/** A direction that an angle is measured from or to. */
public sealed interface Segment {
  /**
   * From one point of the body to another.
   *
   * @param from where it begins
   * @param to where it ends
   */
  record Between(BodyPoint from, BodyPoint to) implements Segment {
    public Between {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * Upwards in the camera's picture. What is measured against it is true to gravity only as far as
   * the camera is held level, and is invariant only under rotation about the vertical.
   */
  record Up() implements Segment {}

  /** From one point of the body to another. */
  static Segment between(BodyPoint from, BodyPoint to) {
    return new Between(from, to);
  }

  /** Upwards in the camera's picture. */
  static Segment up() {
    return new Up();
  }

  /** The points that must be seen for the segment to be known. */
  default List<BodyPoint> points() {
    return this instanceof Between between ? List.of(between.from(), between.to()) : List.of();
  }
}
