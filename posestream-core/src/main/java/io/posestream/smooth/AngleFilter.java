package io.posestream.smooth;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;

/**
 * Smooths one joint angle. Only measured values are fed; a held angle keeps the last smoothed
 * value, an unknown one starts the filter anew. The interior angle is filtered, flexion follows
 * from it.
 */
final class AngleFilter {
  private final AngleDefinition definition;
  private final Smoother interior;
  private final float[] interiorDeg = new float[1];
  private boolean started;

  AngleFilter(AngleDefinition definition, SmoothingOptions options) {
    this.definition = definition;
    interior = Smoothers.of(1, options, OneEuroOptions.ANGLE);
  }

  JointAngle smooth(JointAngle angle, long timeNs) {
    if (angle.state() == AngleState.UNKNOWN) {
      reset();
      return angle;
    }
    if (angle.state() == AngleState.MEASURED) {
      interiorDeg[0] = angle.interiorDeg();
      interior.smooth(interiorDeg, 1, timeNs, interiorDeg);
      started = true;
    } else if (!started) {
      return angle;
    }
    return new JointAngle(
        angle.name(), angle.state(), (float) definition.flexionDeg(interiorDeg[0]), interiorDeg[0]);
  }

  void reset() {
    interior.reset();
    started = false;
  }
}
