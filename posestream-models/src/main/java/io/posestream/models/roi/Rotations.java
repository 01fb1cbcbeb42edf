package io.posestream.models.roi;

/** How far a direction in the picture is turned from upright. */
public final class Rotations {
  private Rotations() {}

  /**
   * Rotation in radians, clockwise on the screen, that makes the direction from (x0, y0) to (x1,
   * y1) point up; in [−π, π). Source: MediaPipe, DetectionsToRectsCalculator with a target of 90°.
   */
  public static float uprightRad(float x0Px, float y0Px, float x1Px, float y1Px) {
    return wrapRad(Math.PI / 2 - Math.atan2(-(y1Px - y0Px), x1Px - x0Px));
  }

  /** The same angle in [−π, π). */
  public static float wrapRad(double angleRad) {
    return (float) (angleRad - 2 * Math.PI * Math.floor((angleRad + Math.PI) / (2 * Math.PI)));
  }
}
