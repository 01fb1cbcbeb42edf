package io.posestream.cli.report;

import io.posestream.calibration.CalibrationStep;
import io.posestream.calibration.Calibrator;
import io.posestream.person.Person;
import io.posestream.wire.CalibrationJson;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code calibration.json} of the first person, written once that person stood still. */
final class CalibrationFile implements ReportFile {
  private final Path file;
  private final Calibrator calibrator;
  private boolean written;
  private String hint = "Nobody is seen.";

  CalibrationFile(Path file, double bodyHeightCm) {
    this.file = file;
    calibrator = Calibrator.ofHeightCm(bodyHeightCm);
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    List<Person> people = message.result().people();
    if (written || people.isEmpty()) {
      return;
    }
    CalibrationStep step = calibrator.next(people.get(0), message.result().timestampNs());
    if (step instanceof CalibrationStep.Done done) {
      Files.writeString(file, CalibrationJson.write(done.calibration()) + "\n");
      written = true;
    } else if (step instanceof CalibrationStep.Waiting waiting) {
      hint = waiting.hint();
    }
  }

  /** Why there is no file, in words; empty if there is one. */
  Optional<String> note() {
    return written
        ? Optional.empty()
        : Optional.of(
            file.getFileName()
                + " is not written, as the person never stood upright and still for "
                + Calibrator.DURATION.toSeconds()
                + " s: "
                + hint);
  }

  @Override
  public void close() {}
}
