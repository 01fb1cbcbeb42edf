package io.posestream.figure;

import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.List;

/**
 * A posed hand.
 *
 * @param side which hand
 * @param along unit vector from the wrist to the middle finger's knuckle
 * @param thumbwards unit vector across the palm, to the thumb
 * @param palm unit vector out of the palm
 * @param points 21 scene positions in the order of {@link HandLandmark}
 */
record HandBones(Side side, Vec along, Vec thumbwards, Vec palm, List<Vec> points) {
  private static final int FINGERS = 4;
  private static final int BONES = 3;

  /** Knuckle of index, middle, ring and little finger from the wrist: along, thumbwards, palm. */
  private static final Vec[] KNUCKLES = {
    new Vec(0.089, 0.026, 0), new Vec(0.092, 0.004, -0.002),
    new Vec(0.087, -0.017, -0.001), new Vec(0.079, -0.036, 0.003),
  };

  private static final double[][] BONES_M = {
    {0.043, 0.026, 0.021}, {0.047, 0.029, 0.022}, {0.043, 0.028, 0.022}, {0.034, 0.021, 0.019},
  };

  /** How far the three joints of a finger bend in a fist. */
  private static final double[] FIST_DEG = {75, 95, 60};

  /** Little fingers curl more than index fingers in a relaxed hand. */
  private static final double[] CURL_SHARE = {0.85, 1.0, 1.1, 1.15};

  private static final double[] SPREAD_SHARE = {1.0, 0.15, -0.75, -1.75};

  /** The thumb's joints with a flat and with a closed hand: along, thumbwards, palm. */
  private static final Vec[] THUMB_OPEN = {
    new Vec(0.022, 0.020, 0.008), new Vec(0.052, 0.047, 0.014),
    new Vec(0.077, 0.065, 0.016), new Vec(0.101, 0.075, 0.016),
  };

  private static final Vec[] THUMB_CLOSED = {
    new Vec(0.022, 0.020, 0.010), new Vec(0.053, 0.040, 0.028),
    new Vec(0.080, 0.028, 0.038), new Vec(0.096, 0.008, 0.042),
  };

  /**
   * @param forearm unit vector from elbow to wrist
   * @param thumbwards unit vector to the thumb's side at pronation 0
   */
  static HandBones of(Vec wrist, Vec forearm, Vec thumbwards, Side side, Posture.HandShape shape) {
    int sign = Sides.sign(side);
    Vec turned = thumbwards.turned(forearm, sign * shape.pronationDeg());
    Vec neutralPalm = forearm.cross(turned).times(sign);
    Vec flexed = Swing.hinged(forearm, neutralPalm, shape.flexionDeg());
    Vec palm = Swing.hinged(neutralPalm, forearm.times(-1), shape.flexionDeg());
    Vec along = Swing.hinged(flexed, turned, shape.deviationDeg());
    Vec across = Swing.hinged(turned, flexed.times(-1), shape.deviationDeg());
    Vec[] points = new Vec[HandLandmark.COUNT];
    HandBones axes = new HandBones(side, along, across, palm, List.of());
    points[0] = wrist;
    for (int i = 0; i < THUMB_OPEN.length; i++) {
      points[HandLandmark.THUMB_CMC.index() + i] =
          wrist.plus(axes.toScene(THUMB_OPEN[i].towards(THUMB_CLOSED[i], shape.curl())));
    }
    for (int finger = 0; finger < FINGERS; finger++) {
      axes.bend(points, finger, shape);
    }
    return new HandBones(side, along, across, palm, List.of(points));
  }

  private void bend(Vec[] points, int finger, Posture.HandShape shape) {
    Vec at = points[0].plus(toScene(KNUCKLES[finger]));
    int index = HandLandmark.INDEX_MCP.index() + finger * (BONES + 1);
    points[index] = at;
    double spreadDeg = SPREAD_SHARE[finger] * shape.spreadDeg();
    Vec straight = Swing.hinged(along, thumbwards, spreadDeg);
    double bentDeg = 0;
    for (int bone = 0; bone < BONES; bone++) {
      bentDeg += FIST_DEG[bone] * shape.curl() * CURL_SHARE[finger];
      at = at.plus(BONES_M[finger][bone], Swing.hinged(straight, palm, bentDeg));
      points[index + 1 + bone] = at;
    }
  }

  /** The scene vector of a vector in the hand's own axes (along, thumbwards, palm). */
  Vec toScene(Vec hand) {
    return along.times(hand.x()).plus(hand.y(), thumbwards).plus(hand.z(), palm);
  }

  Vec point(HandLandmark landmark) {
    return points.get(landmark.index());
  }
}
