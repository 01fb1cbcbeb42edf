package io.posestream.track;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.smooth.Signal;
import io.posestream.smooth.Smoother;
import io.posestream.smooth.SmootherFactory;

/**
 * Smooths one joint angle. Only measured values are fed; a held angle keeps the last smoothed
 * value, an unknown one starts the filter anew. The interior angle is filtered, flexion follows
 * from it.
 */
final class AngleFilter {
  private final Smoother interior;
  private final float[] interiorDeg = new float[1];
  private boolean started;

  AngleFilter(SmootherFactory smoothers) {
    interior = smoothers.create(Signal.ANGLE, 1);
  }

  JointAngle smooth(JointAngle angle, long timeNs) {
    if (angle.state() == AngleState.UNKNOWN) {
      interior.reset();
      started = false;
      return angle;
    }
    if (angle.state() == AngleState.MEASURED) {
      interiorDeg[0] = angle.interiorDeg();
      interior.smooth(interiorDeg, 1, timeNs, interiorDeg);
      started = true;
    } else if (!started) {
      return angle;
    }
    AngleDefinition definition = angle.definition();
    return new JointAngle(
        definition,
        angle.state(),
        (float) definition.flexionDeg(interiorDeg[0]),
        interiorDeg[0],
        angle.aboutDeg(),
        angle.advice());
  }
}
