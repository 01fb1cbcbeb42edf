package io.posestream.exercise;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names of joints and landmarks; those of pairs may stand without their side. */
final class BodyNames {
  private static final List<String> SINGLE_JOINTS = List.of("trunk", "neck");

  private static final Set<String> JOINTS =
      StandardAngles.all().stream()
          .map(AngleDefinition::name)
          .map(BodyNames::withoutSide)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> SIDED_LANDMARKS =
      BodyLandmark.all().stream()
          .map(BodyLandmark::landmarkName)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> PAIRS =
      SIDED_LANDMARKS.stream()
          .filter(name -> !withoutSide(name).equals(name))
          .map(BodyNames::withoutSide)
          .collect(Collectors.toCollection(TreeSet::new));

  private BodyNames() {}

  static void requireJoint(String joint) {
    if (!JOINTS.contains(joint)) {
      throw new IllegalArgumentException(
          "angle must be one of " + String.join(", ", JOINTS) + ": " + joint);
    }
  }

  static void requireLandmark(String field, String name) {
    if (!SIDED_LANDMARKS.contains(name) && !PAIRS.contains(name)) {
      throw new IllegalArgumentException(
          field + " must be a landmark such as leftAnkle, or one of a pair such as ankle: " + name);
    }
  }

  /** Whether the name stands for two, of which a side chooses one. */
  static boolean isPaired(String name) {
    return !SINGLE_JOINTS.contains(name) && (JOINTS.contains(name) || PAIRS.contains(name));
  }

  /** The name of that side's, or the name itself if it is the only one. */
  static String of(String name, Side side) {
    return isPaired(name)
        ? side.name().toLowerCase(Locale.ROOT)
            + Character.toUpperCase(name.charAt(0))
            + name.substring(1)
        : name;
  }

  private static String withoutSide(String name) {
    for (String side : List.of("left", "right")) {
      if (name.startsWith(side) && name.length() > side.length()) {
        int at = side.length();
        return Character.toLowerCase(name.charAt(at)) + name.substring(at + 1);
      }
    }
    return name;
  }

  /** The limb in words, such as {@code left arm}. */
  static String limb(String name, Side side) {
    String part =
        switch (name) {
          case "knee", "ankle", "hip", "heel", "footIndex" -> "leg";
          case "elbow", "shoulder", "wrist" -> "arm";
          default -> "";
        };
    return part.isEmpty() ? "whole body" : side.name().toLowerCase(Locale.ROOT) + " " + part;
  }
}
