package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.sample.Sample;
import io.posestream.skeleton.Landmarks;

/** How far landmarks lie from points in JSON, an array of coordinates each, point by point. */
final class Deviation {
  private Deviation() {}

  /**
   * One signed error for each coordinate, ours less theirs.
   *
   * @param theirs as many points as {@code ours} has landmarks
   * @param scales from our unit to theirs: one for x, y and, for errors in space, z
   */
  static Sample perCoordinate(Landmarks ours, JsonNode theirs, double... scales) {
    Sample errors = new Sample();
    for (int i = 0; i < ours.size(); i++) {
      double[] point = {ours.x(i), ours.y(i), ours.z(i)};
      for (int axis = 0; axis < scales.length; axis++) {
        errors.add(scales[axis] * point[axis] - theirs.get(i).get(axis).doubleValue());
      }
    }
    return errors;
  }

  /**
   * One distance in pixels for each landmark.
   *
   * @param theirs as many points as {@code ours} has landmarks, in fractions of the picture's sides
   */
  static Sample distancesPx(Landmarks ours, JsonNode theirs, double widthPx, double heightPx) {
    Sample distances = new Sample();
    for (int i = 0; i < ours.size(); i++) {
      JsonNode point = theirs.get(i);
      distances.add(
          Math.hypot(
              ours.x(i) - point.get(0).doubleValue() * widthPx,
              ours.y(i) - point.get(1).doubleValue() * heightPx));
    }
    return distances;
  }
}
