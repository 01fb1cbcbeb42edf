package io.posestream.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The definitions that come with the library.
 *
 * @since 0.1
 */
public final class StandardExercises {
  private static final List<String> NAMES =
      List.of(
          "squat",
          "lunge",
          "push-up",
          "sit-up",
          "curl",
          "shoulder-press",
          "lateral-raise",
          "jumping-jack",
          "knee-raise",
          "bridge",
          "plank",
          "sit-to-stand");

  private static final List<ExerciseDefinition> ALL =
      NAMES.stream().map(StandardExercises::read).toList();

  private StandardExercises() {}

  /** All of them, in the order of the documentation. */
  public static List<ExerciseDefinition> all() {
    return ALL;
  }

  /** The definition of that name, if there is one. */
  public static Optional<ExerciseDefinition> find(String name) {
    Objects.requireNonNull(name, "name");
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * The definition of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public static ExerciseDefinition named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no exercise " + name + ", only " + String.join(", ", NAMES)));
  }

  private static ExerciseDefinition read(String name) {
    try (InputStream json = StandardExercises.class.getResourceAsStream(name + ".json")) {
      Objects.requireNonNull(json, name);
      return ExerciseJson.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
