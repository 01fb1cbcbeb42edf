package io.posestream.cli;

import io.posestream.calibration.Calibrator;
import io.posestream.cli.report.CsvDialect;
import io.posestream.cli.report.MotionFormat;
import io.posestream.cli.report.ReportFolder;
import io.posestream.cli.report.TableFolder;
import io.posestream.exercise.ExerciseDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of what is written and how, for a picocli {@code @Mixin}. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  private OptionalDouble bodyHeightCm = OptionalDouble.empty();

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Writes the motion of each person for other programs: trc (markers, OpenSim), mot"
              + " (angles, OpenSim), c3d (markers, motion laboratories), bvh and gltf (rotations of"
              + " bones, Blender, game engines); several with commas between.")
  private Set<MotionFormat> formats = Set.of();

  @Option(
      names = "--exercise",
      paramLabel = "NAME",
      split = ",",
      description =
          "Counts the repetitions of an exercise: squat, lunge, push-up, sit-up, curl,"
              + " shoulder-press, lateral-raise, jumping-jack, knee-raise, bridge, plank,"
              + " sit-to-stand, or a JSON file with an own definition; several with commas between.")
  private List<String> exercises = List.of();

  @Option(
      names = "--csv-decimal",
      paramLabel = "SIGN",
      defaultValue = "point",
      description =
          "Decimal sign of tables: point, with commas between cells, or comma, with semicolons, as"
              + " spreadsheets want it in much of Europe (default: ${DEFAULT-VALUE}).")
  private CsvDialect dialect = CsvDialect.POINT;

  @Option(
      names = "--body-height",
      paramLabel = "CM",
      description =
          "Writes calibration.json of the first person, who is that tall, once that person stood"
              + " upright and still for 2 s.")
  void bodyHeight(double heightCm) {
    try {
      bodyHeightCm = OptionalDouble.of(Calibrator.requireHeightCm(heightCm));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--body-height: " + e.getMessage(), e);
    }
  }

  /** Where and how tables are written. */
  TableFolder tables(Path folder) {
    return new TableFolder(folder, dialect);
  }

  /** Single pictures are no motion: what needs one is refused. */
  void refuseMotion() {
    if (bodyHeightCm.isPresent() || !formats.isEmpty() || !exercises.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "--body-height, --export and --exercise need a video, camera or stream.");
    }
  }

  /** Adds what was asked for. */
  void addTo(ReportFolder report, List<ExerciseDefinition> counted) throws IOException {
    bodyHeightCm.ifPresent(report::calibrate);
    report.export(formats);
    report.count(counted);
  }

  /** The exercises that are counted, read before anything is analysed. */
  List<ExerciseDefinition> exercises() {
    return ExerciseArguments.read(exercises, command.commandLine());
  }
}
