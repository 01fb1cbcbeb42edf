package io.posestream.figure;

/**
 * The centre line of a limb with one hinge: two bones whose corner is rounded off. Distances along
 * it are those of the standard body; a longer bone stretches what is drawn around it.
 *
 * @param start upper end of the first bone
 * @param corner where the bones meet
 * @param end lower end of the second bone
 * @param hinge unit vector perpendicular to both bones
 * @param roundingM length of each bone that is bent
 * @param firstStretch length of the first bone in lengths of the standard body's
 * @param secondStretch length of the second bone in lengths of the standard body's
 */
record LimbPath(
    Vec start,
    Vec corner,
    Vec end,
    Vec hinge,
    double roundingM,
    double firstStretch,
    double secondStretch) {
  /** Point at a distance from the start; beyond the ends the bones go on straight. */
  Vec at(double distanceM) {
    double fromCornerM = fromCornerM(distanceM);
    Vec before = corner.minus(start).unit();
    Vec after = end.minus(corner).unit();
    if (fromCornerM <= -roundingM) {
      return corner.plus(fromCornerM, before);
    }
    if (fromCornerM >= roundingM) {
      return corner.plus(fromCornerM, after);
    }
    double s = (fromCornerM + roundingM) / (2 * roundingM);
    return corner.plus(-roundingM * (1 - s) * (1 - s), before).plus(roundingM * s * s, after);
  }

  /** Unit vector along the path. */
  Vec tangentAt(double distanceM) {
    Vec before = corner.minus(start).unit();
    Vec after = end.minus(corner).unit();
    double s = (fromCornerM(distanceM) + roundingM) / (2 * roundingM);
    return before.towards(after, Math.min(1, Math.max(0, s))).unit();
  }

  /** How strongly the path is bent at its corner, 0 straight to 1 folded. */
  double bend() {
    return 0.5 - 0.5 * corner.minus(start).unit().dot(end.minus(corner).unit());
  }

  private double fromCornerM(double distanceM) {
    double standardM = distanceM - firstM();
    return standardM * (standardM < 0 ? firstStretch : secondStretch);
  }

  double firstM() {
    return corner.minus(start).length() / firstStretch;
  }

  double lengthM() {
    return firstM() + end.minus(corner).length() / secondStretch;
  }
}
