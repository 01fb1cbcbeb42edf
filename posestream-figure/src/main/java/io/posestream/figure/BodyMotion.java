package io.posestream.figure;

/**
 * A motion that any body can do; by itself it is done by {@link BodyModel#STANDARD}.
 *
 * <p>Laws, for every body: angles by construction are those between the landmarks; nothing sinks
 * into the floor; feet that stand do not slide.
 */
public interface BodyMotion extends FigureMotion {
  /**
   * The same motion done by another body: the same angles of trunk and arms, hips as high as the
   * legs are long, and the legs bent so that the feet stand on the floor. A scaled body does
   * everything at its own scale about the middle of the room, at the same times.
   */
  FigureMotion by(BodyModel body);
}
