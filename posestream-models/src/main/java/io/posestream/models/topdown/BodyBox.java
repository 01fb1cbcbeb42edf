package io.posestream.models.topdown;

import io.posestream.models.roi.Roi;
import io.posestream.skeleton.Landmarks;
import java.util.Optional;

/** Where a body is to be expected in the next frame: the box around its seen landmarks. */
final class BodyBox {
  /** How much larger than the box the network's region is, as such networks are trained. */
  private static final float PADDING = 1.25f;

  private static final int MIN_LANDMARKS = 3;

  private BodyBox() {}

  /**
   * The region around the landmarks that are seen; empty if they are too few.
   *
   * @param minVisibility what a landmark's visibility must exceed
   * @param aspect width of the region by its height
   */
  static Optional<Roi> around(Landmarks landmarks, float minVisibility, float aspect) {
    float left = Float.POSITIVE_INFINITY;
    float top = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    float bottom = Float.NEGATIVE_INFINITY;
    int seen = 0;
    for (int i = 0; i < landmarks.size(); i++) {
      if (landmarks.visibility(i) > minVisibility) {
        seen++;
        left = Math.min(left, landmarks.x(i));
        top = Math.min(top, landmarks.y(i));
        right = Math.max(right, landmarks.x(i));
        bottom = Math.max(bottom, landmarks.y(i));
      }
    }
    if (seen < MIN_LANDMARKS || right - left < 1 || bottom - top < 1) {
      return Optional.empty();
    }
    Roi box = new Roi((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, 0);
    return Optional.of(box.scaled(PADDING).expandedToAspect(aspect));
  }
}
