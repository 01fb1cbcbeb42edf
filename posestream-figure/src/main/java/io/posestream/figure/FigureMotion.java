package io.posestream.figure;

/**
 * What the drawn person does: a pure function of time.
 *
 * <p>Law: the same time gives the same pose, and poses change continuously with it.
 */
@FunctionalInterface
public interface FigureMotion {
  /** The pose {@code timeS} seconds after the beginning; any finite time is allowed. */
  FigurePose poseAt(double timeS);

  /**
   * The same motion seen from another side, as {@link FigurePose#turnedBy} turns each of its poses.
   *
   * @param azimuthDeg to the person's left
   * @throws IllegalArgumentException unless finite
   */
  default FigureMotion turned(double azimuthDeg) {
    if (!Double.isFinite(azimuthDeg)) {
      throw new IllegalArgumentException("azimuthDeg must be finite: " + azimuthDeg);
    }
    return timeS -> poseAt(timeS).turnedBy(azimuthDeg);
  }
}
