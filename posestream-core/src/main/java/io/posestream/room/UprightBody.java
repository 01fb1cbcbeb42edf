package io.posestream.room;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * Whether a body stands upright, and where up is then: from mid-ankles to mid-shoulders. Not
 * thread-safe.
 */
final class UprightBody {
  private static final double STRAIGHT_COSINE = 0.87;
  private static final double LEAST_VISIBILITY = 0.5;

  /** The picture's upper side is up: less than 45° from the body's direction. */
  private static final double LEAST_UP = 0.7;

  private static final BodyLandmark[][] LEGS = {
    {BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE, BodyLandmark.LEFT_ANKLE},
    {BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE, BodyLandmark.RIGHT_ANKLE}
  };

  private double upX;
  private double upY;
  private double upZ;

  /** Whether the body stands upright; if so, the unit vector upwards is set. */
  boolean next(Landmarks room) {
    if (!seen(room) || !straight(room, LEGS[0]) || !straight(room, LEGS[1])) {
      return false;
    }
    double x = 0;
    double y = 0;
    double z = 0;
    for (BodyLandmark[] leg : LEGS) {
      x -= room.x(leg[2]);
      y -= room.y(leg[2]);
      z -= room.z(leg[2]);
    }
    x += room.x(BodyLandmark.LEFT_SHOULDER) + room.x(BodyLandmark.RIGHT_SHOULDER);
    y += room.y(BodyLandmark.LEFT_SHOULDER) + room.y(BodyLandmark.RIGHT_SHOULDER);
    z += room.z(BodyLandmark.LEFT_SHOULDER) + room.z(BodyLandmark.RIGHT_SHOULDER);
    double length = Math.sqrt(x * x + y * y + z * z);
    upX = x / length;
    upY = y / length;
    upZ = z / length;
    return upY < -LEAST_UP;
  }

  double upX() {
    return upX;
  }

  double upY() {
    return upY;
  }

  double upZ() {
    return upZ;
  }

  private static boolean seen(Landmarks room) {
    return room.visibility(BodyLandmark.LEFT_SHOULDER) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.RIGHT_SHOULDER) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.LEFT_HIP) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.RIGHT_HIP) > LEAST_VISIBILITY;
  }

  /** Whether thigh and shin point the same way. */
  private static boolean straight(Landmarks room, BodyLandmark[] leg) {
    double both = 0;
    double thigh = 0;
    double shin = 0;
    for (int axis = 0; axis < 3; axis++) {
      double t = along(room, leg[1], axis) - along(room, leg[0], axis);
      double s = along(room, leg[2], axis) - along(room, leg[1], axis);
      both += t * s;
      thigh += t * t;
      shin += s * s;
    }
    return both > STRAIGHT_COSINE * Math.sqrt(thigh * shin);
  }

  private static double along(Landmarks room, BodyLandmark landmark, int axis) {
    return axis == 0 ? room.x(landmark) : axis == 1 ? room.y(landmark) : room.z(landmark);
  }
}
