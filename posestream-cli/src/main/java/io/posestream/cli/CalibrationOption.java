package io.posestream.cli;

import io.posestream.calibration.Calibrator;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that asks for a calibration, for a picocli {@code @Mixin}. */
final class CalibrationOption {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  private OptionalDouble bodyHeightCm = OptionalDouble.empty();

  @Option(
      names = "--body-height",
      paramLabel = "CM",
      description = {
        "Writes calibration.json of the first person, who is that tall, once that person stood",
        "upright and still for 2 s."
      })
  void bodyHeight(double heightCm) {
    try {
      bodyHeightCm = OptionalDouble.of(Calibrator.requireHeightCm(heightCm));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--body-height: " + e.getMessage(), e);
    }
  }

  /** How tall the person is who is to be calibrated; empty if nobody is. */
  OptionalDouble bodyHeightCm() {
    return bodyHeightCm;
  }
}
