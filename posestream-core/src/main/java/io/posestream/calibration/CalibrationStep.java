package io.posestream.calibration;

import java.util.Objects;

/**
 * How far a {@link Calibrator} is after a frame. Immutable.
 *
 * @since 0.1
 */
public sealed interface CalibrationStep {
  /**
   * The person does not stand as needed; the time begins anew.
   *
   * @param problem what is wrong
   * @param hint a sentence for the person, which names the joint and the limit where there is one
   */
  record Waiting(StanceProblem problem, String hint) implements CalibrationStep {
    public Waiting {
      Objects.requireNonNull(problem, "problem");
      Objects.requireNonNull(hint, "hint");
    }
  }

  /**
   * The person stands still.
   *
   * @param share of the time that is needed, 0..1
   */
  record Standing(double share) implements CalibrationStep {}

  /**
   * The person stood still for long enough; every later step is the same one.
   *
   * @param calibration what was found
   */
  record Done(Calibration calibration) implements CalibrationStep {
    public Done {
      Objects.requireNonNull(calibration, "calibration");
    }
  }
}
