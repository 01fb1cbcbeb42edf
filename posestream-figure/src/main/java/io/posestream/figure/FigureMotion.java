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
}
