package io.posestream.room;

import io.posestream.skeleton.Landmarks;
import io.posestream.view.FocalSource;
import java.util.Objects;
import java.util.Optional;

/**
 * One body in camera space. Immutable.
 *
 * <p>Distances are in metres of the network's world landmarks, and as exact as the focal length is:
 * one that is 10 % too long puts everybody 10 % too far away.
 *
 * @param landmarks metres, origin at the lens, x right, y down, z along the camera's axis; as many
 *     as the body has, each on the ray of its image landmark
 * @param focalPx the focal length that they were placed with, in pixels
 * @param focalSource where it is known from
 * @param floor the floor, once somebody has stood on it
 * @since 0.1
 */
public record RoomBody(
    Landmarks landmarks, double focalPx, FocalSource focalSource, Optional<Floor> floor) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the focal length is not positive and finite
   */
  public RoomBody {
    Objects.requireNonNull(landmarks, "landmarks");
    Objects.requireNonNull(focalSource, "focalSource");
    Objects.requireNonNull(floor, "floor");
    if (!(focalPx > 0 && focalPx < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("focalPx must be positive: " + focalPx);
    }
  }

  /** The landmarks with the axes of the floor ({@link Floor#align}); empty without a floor. */
  public Optional<Landmarks> onFloor() {
    return floor.map(known -> known.align(landmarks));
  }
}
