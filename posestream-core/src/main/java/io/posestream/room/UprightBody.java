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

  private final double[] up = new double[3];

  /** Whether the body stands upright; if so, {@code up} is set. */
  boolean next(Landmarks room) {
    if (!seen(room) || !straight(room, LEGS[0]) || !straight(room, LEGS[1])) {
      return false;
    }
    double[] shoulders = mean(room, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER);
    double[] ankles = mean(room, BodyLandmark.LEFT_ANKLE, BodyLandmark.RIGHT_ANKLE);
    System.arraycopy(unit(minus(shoulders, ankles)), 0, up, 0, up.length);
    return up[1] < -LEAST_UP;
  }

  double upX() {
    return up[0];
  }

  double upY() {
    return up[1];
  }

  double upZ() {
    return up[2];
  }

  private static boolean seen(Landmarks room) {
    return room.visibility(BodyLandmark.LEFT_SHOULDER) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.RIGHT_SHOULDER) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.LEFT_HIP) > LEAST_VISIBILITY
        && room.visibility(BodyLandmark.RIGHT_HIP) > LEAST_VISIBILITY;
  }

  private static boolean straight(Landmarks room, BodyLandmark[] leg) {
    double[] thigh = unit(minus(at(room, leg[1]), at(room, leg[0])));
    double[] shin = unit(minus(at(room, leg[2]), at(room, leg[1])));
    return thigh[0] * shin[0] + thigh[1] * shin[1] + thigh[2] * shin[2] > STRAIGHT_COSINE;
  }

  private static double[] at(Landmarks room, BodyLandmark landmark) {
    return new double[] {room.x(landmark), room.y(landmark), room.z(landmark)};
  }

  private static double[] mean(Landmarks room, BodyLandmark one, BodyLandmark other) {
    double[] a = at(room, one);
    double[] b = at(room, other);
    return new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  private static double[] unit(double[] a) {
    double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    return new double[] {a[0] / length, a[1] / length, a[2] / length};
  }
}
