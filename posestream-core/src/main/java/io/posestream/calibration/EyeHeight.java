package io.posestream.calibration;

import io.posestream.angle.BodyPoint;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Skeleton;

/** How far apart eyes and ankles of a body are. */
final class EyeHeight {
  private static final BodyPoint EYES =
      BodyPoint.mean(BodyLandmark.LEFT_EYE, BodyLandmark.RIGHT_EYE);
  private static final BodyPoint ANKLES =
      BodyPoint.mean(BodyLandmark.LEFT_ANKLE, BodyLandmark.RIGHT_ANKLE);

  private EyeHeight() {}

  /** From the middle between the ankles to that between the eyes, in metres. */
  static double aboveAnklesM(Landmarks world) {
    Position eyes = EYES.in(Skeleton.body33(), world).orElseThrow();
    Position ankles = ANKLES.in(Skeleton.body33(), world).orElseThrow();
    double acrossM = Math.hypot(eyes.x() - ankles.x(), eyes.y() - ankles.y());
    return Math.hypot(acrossM, eyes.z() - ankles.z());
  }
}
