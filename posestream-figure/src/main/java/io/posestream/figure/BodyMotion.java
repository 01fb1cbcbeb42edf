package io.posestream.figure;

/** A motion that any body can do; by itself it is done by {@link BodyModel#STANDARD}. */
public interface BodyMotion extends FigureMotion {
  /**
   * The same motion done by another body: the same angles of trunk and arms, hips as high as the
   * legs are long, and the legs bent so that the feet stand on the floor. A scaled body does
   * everything at its own scale about the middle of the room, at the same times.
   */
  FigureMotion by(BodyModel body);
}
