package io.posestream.cli;

import io.posestream.calibration.Calibrator;
import io.posestream.cli.report.MotionFormat;
import io.posestream.cli.report.ReportFolder;
import java.util.OptionalDouble;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that ask for further files, for a picocli {@code @Mixin}. */
final class FurtherFiles {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  private OptionalDouble bodyHeightCm = OptionalDouble.empty();

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "Writes the motion of each person for other programs: trc (markers, OpenSim), mot",
        "(angles, OpenSim), c3d (markers, motion laboratories); several with commas between."
      })
  private Set<MotionFormat> formats = Set.of();

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

  /** Adds what was asked for. */
  void addTo(ReportFolder report) {
    bodyHeightCm.ifPresent(report::calibrate);
    report.export(formats);
  }
}
