package io.posestream.cli;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseJson;
import io.posestream.exercise.StandardExercises;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Values of {@code --exercise}: names of standard exercises, and files of own ones. */
final class ExerciseArguments {
  private ExerciseArguments() {}

  /** Those that were named, in their order. */
  static List<ExerciseDefinition> read(List<String> values, CommandLine line) {
    List<ExerciseDefinition> definitions = new ArrayList<>();
    for (String value : values) {
      ExerciseDefinition definition = read(value, line);
      if (definitions.stream().anyMatch(each -> each.name().equals(definition.name()))) {
        throw new ParameterException(line, "--exercise names " + definition.name() + " twice.");
      }
      definitions.add(definition);
    }
    return definitions;
  }

  /** The standard ones and those that were named; an own one takes the place of its namesake. */
  static List<ExerciseDefinition> withStandard(List<String> values, CommandLine line) {
    Map<String, ExerciseDefinition> offered = new LinkedHashMap<>();
    StandardExercises.all().forEach(each -> offered.put(each.name(), each));
    read(values, line).forEach(each -> offered.put(each.name(), each));
    return List.copyOf(offered.values());
  }

  private static ExerciseDefinition read(String value, CommandLine line) {
    try {
      return value.toLowerCase(Locale.ROOT).endsWith(".json")
          ? ExerciseJson.read(Path.of(value))
          : StandardExercises.named(value);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.INPUT, "--exercise: " + value + " cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, "--exercise: " + e.getMessage(), e);
    }
  }
}
