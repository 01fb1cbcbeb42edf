package io.posestream.calibration;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody stands so that a calibration can be measured. */
final class Stance {
  private static final double LEAST_VISIBILITY = 0.5;

  private static final List<BodyLandmark> NEEDED_FOR_HEIGHT =
      List.of(
          BodyLandmark.LEFT_EYE,
          BodyLandmark.RIGHT_EYE,
          BodyLandmark.LEFT_HIP,
          BodyLandmark.RIGHT_HIP,
          BodyLandmark.LEFT_KNEE,
          BodyLandmark.RIGHT_KNEE,
          BodyLandmark.LEFT_ANKLE,
          BodyLandmark.RIGHT_ANKLE);

  private Stance() {}

  /**
   * What is wrong; empty if nothing is.
   *
   * @param heightNeeded whether the height of the body is measured too
   */
  static Optional<CalibrationStep.Waiting> problem(Person person, boolean heightNeeded) {
    Body body = person.body();
    if (!body.skeleton().equals(Skeleton.body33()) || body.world().isEmpty()) {
      return Optional.of(
          new CalibrationStep.Waiting(
              StanceProblem.NOT_SEEN, "This engine gives no 33 world landmarks."));
    }
    if (heightNeeded) {
      for (BodyLandmark landmark : NEEDED_FOR_HEIGHT) {
        if (body.visibility(landmark) < LEAST_VISIBILITY) {
          return Optional.of(notSeen("the " + landmark.landmarkName() + " is hidden"));
        }
      }
    }
    boolean measured = false;
    for (JointAngle angle : person.angles().angles()) {
      if (angle.state() == AngleState.MEASURED) {
        measured = true;
        double deg = flexionDeg(angle);
        if (Math.abs(deg) > Calibration.MAX_NEUTRAL_DEG) {
          return Optional.of(notNeutral(angle.name(), deg));
        }
      }
    }
    return measured ? Optional.empty() : Optional.of(notSeen("no joint is"));
  }

  /** As the angle is defined, whatever the stream counts it from. */
  static double flexionDeg(JointAngle angle) {
    return angle.definition().withNeutralDeg(0).flexionDeg(angle.interiorDeg());
  }

  private static CalibrationStep.Waiting notSeen(String what) {
    return new CalibrationStep.Waiting(
        StanceProblem.NOT_SEEN, "Step back until the whole body is seen: " + what + ".");
  }

  private static CalibrationStep.Waiting notNeutral(String name, double deg) {
    return new CalibrationStep.Waiting(
        StanceProblem.NOT_NEUTRAL,
        String.format(
            Locale.ROOT,
            "Stand upright with hanging arms: %s is bent by %.0f°, at most %.0f° are possible.",
            name,
            deg,
            Calibration.MAX_NEUTRAL_DEG));
  }
}
