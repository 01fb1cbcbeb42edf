package io.posestream.smooth;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.skeleton.BodyLandmark;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** One angle, with and without values. */
final class AngleFixtures {
  static final List<AngleDefinition> DEFINITIONS =
      List.of(
          AngleDefinition.joint(
              "elbow",
              BodyLandmark.LEFT_SHOULDER,
              BodyLandmark.LEFT_ELBOW,
              BodyLandmark.LEFT_WRIST));

  private AngleFixtures() {}

  static JointAngle elbow(AngleState state, float interiorDeg) {
    return new JointAngle("elbow", state, 180 - interiorDeg, interiorDeg);
  }

  static JointAngles of(JointAngle elbow) {
    return new JointAngles(
        List.of(elbow), List.of(new JointAngles.JointPosition("elbow", 0, 0, 0)));
  }

  static Arbitrary<JointAngle> angles() {
    Arbitrary<Float> degrees = Arbitraries.floats().between(0, 180);
    return Arbitraries.oneOf(
        degrees.map(interiorDeg -> elbow(AngleState.MEASURED, interiorDeg)),
        degrees.map(interiorDeg -> elbow(AngleState.HELD, interiorDeg)),
        Arbitraries.just(JointAngle.unknown("elbow")));
  }
}
