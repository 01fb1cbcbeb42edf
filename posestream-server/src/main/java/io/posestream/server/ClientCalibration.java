package io.posestream.server;

import io.posestream.calibration.CalibrationStep;
import io.posestream.calibration.Calibrator;
import io.posestream.calibration.StanceProblem;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.Calibrate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Calibrates a client's first person when asked to; a further request begins anew. Thread-safe. */
final class ClientCalibration {
  /** Often enough for a bar that grows; each step costs the client a message. */
  private static final double SHARE_BETWEEN_STEPS = 0.1;

  private static final CalibrationStep NOBODY =
      new CalibrationStep.Waiting(StanceProblem.NOT_SEEN, "Nobody is seen.");

  private final Consumer<CalibrationStep> told;

  // Guarded by this.
  private Optional<Calibrator> calibrator = Optional.empty();
  private Optional<CalibrationStep> last = Optional.empty();

  ClientCalibration(Consumer<CalibrationStep> told) {
    this.told = told;
  }

  synchronized void begin(Calibrate request) {
    calibrator =
        Optional.of(
            request.bodyHeightCm().isPresent()
                ? Calibrator.ofHeightCm(request.bodyHeightCm().getAsDouble())
                : Calibrator.create());
    last = Optional.empty();
  }

  synchronized void onResult(PoseResult result) {
    if (calibrator.isEmpty()) {
      return;
    }
    List<Person> people = result.people();
    CalibrationStep step =
        people.isEmpty() ? NOBODY : calibrator.get().next(people.get(0), result.timestampNs());
    if (last.isEmpty() || isNews(last.get(), step)) {
      last = Optional.of(step);
      told.accept(step);
    }
    if (step instanceof CalibrationStep.Done) {
      calibrator = Optional.empty();
    }
  }

  private static boolean isNews(CalibrationStep before, CalibrationStep step) {
    if (before instanceof CalibrationStep.Waiting waited
        && step instanceof CalibrationStep.Waiting waits) {
      // The same joint may be bent by another degree in each frame.
      return waited.problem() != waits.problem();
    }
    return !(before instanceof CalibrationStep.Standing stood
        && step instanceof CalibrationStep.Standing stands
        && stands.share() >= stood.share()
        && stands.share() - stood.share() < SHARE_BETWEEN_STEPS);
  }
}
