package io.posestream.figure;

import java.util.Objects;

/**
 * Walks in a circle around the middle of the room, as {@link Motion#CIRCLE} does with its own size
 * and speed, so that the person is seen from every side. Immutable.
 *
 * @param radiusM of the circle that the hips walk, 0.3..3; above 0.6 it leaves a 4:3 picture
 * @param speedMPerS of the hips, above 0 and up to 3
 * @param clockwise whether it turns to its own right, seen from above
 */
public record CircleWalk(double radiusM, double speedMPerS, boolean clockwise)
    implements BodyMotion {
  /** A double step of about this length stays natural at every radius. */
  private static final double STRIDE_M = 1.25;

  /**
   * @throws IllegalArgumentException if radius or speed is out of range
   */
  public CircleWalk {
    if (!(radiusM >= 0.3 && radiusM <= 3)) {
      throw new IllegalArgumentException("radiusM must lie in 0.3..3: " + radiusM);
    }
    if (!(speedMPerS > 0 && speedMPerS <= 3)) {
      throw new IllegalArgumentException("speedMPerS must lie above 0 and up to 3: " + speedMPerS);
    }
  }

  /** Seconds of one round. */
  public double periodS() {
    return 2 * Math.PI * radiusM / speedMPerS;
  }

  @Override
  public FigurePose poseAt(double timeS) {
    return poseAt(timeS, BodyModel.STANDARD);
  }

  /** Radius and speed stay what they are; a smaller body takes more steps. */
  @Override
  public FigureMotion by(BodyModel body) {
    Objects.requireNonNull(body, "body");
    return timeS -> poseAt(timeS, body);
  }

  private FigurePose poseAt(double timeS, BodyModel body) {
    double radius = radiusM / body.scale();
    int strides = (int) Math.round(2 * Math.PI * radius / STRIDE_M);
    Stance stance = new Walk(0, radius, strides).stanceAt(speedMPerS / body.scale() * timeS);
    // The walk comes nearest to the camera at z = 0, and goes back from there.
    FigurePose pose = (clockwise ? stance.mirrored() : stance).pose(body);
    return pose.movedBy(new Vec(0, 0, Walk.CIRCLE.turnRadiusM() - radiusM));
  }
}
