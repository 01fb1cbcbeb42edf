package io.posestream.export;

import io.posestream.angle.JointAngle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes joint angles as {@code .mot}, OpenSim's motion file: degrees over time. Knee, elbow and
 * ankle, which have one degree of freedom there too, are called as in the model of Rajagopal et al.
 * 2016: {@code knee_angle_l}, {@code elbow_flex_l}, {@code ankle_angle_l}. Other angles are those
 * between two segments in any plane, which no coordinate of OpenSim is; they keep their names, and
 * OpenSim ignores them. An unknown angle is {@code nan}.
 *
 * @since 0.1
 */
public final class MotFile {
  private static final Map<String, String> COORDINATES =
      Map.of(
          "leftKnee", "knee_angle_l",
          "rightKnee", "knee_angle_r",
          "leftElbow", "elbow_flex_l",
          "rightElbow", "elbow_flex_r",
          "leftAnkle", "ankle_angle_l",
          "rightAnkle", "ankle_angle_r");

  private MotFile() {}

  /** Writes a file, in place of one that is already there. */
  public static void write(Take take, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(take, String.valueOf(file.getFileName()), out);
    }
  }

  /** Writes to an open writer, which stays open. */
  public static void write(Take take, String name, Writer out) throws IOException {
    Objects.requireNonNull(take, "take");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(out, "out");
    List<String> angles = take.angleNames();
    out.write(name + "\nversion=1\n");
    out.write("nRows=" + take.frames().size() + "\nnColumns=" + (angles.size() + 1) + "\n");
    out.write("inDegrees=yes\nendheader\ntime");
    for (String angle : angles) {
      out.write("\t" + COORDINATES.getOrDefault(angle, angle));
    }
    out.write("\n");
    for (int i = 0; i < take.frames().size(); i++) {
      out.write(String.format(Locale.ROOT, "%.6f", take.timeS(i)));
      for (String angle : angles) {
        out.write("\t" + degrees(take.frames().get(i).angles().angle(angle)));
      }
      out.write("\n");
    }
  }

  private static String degrees(Optional<JointAngle> angle) {
    return angle
        .filter(JointAngle::isKnown)
        .map(known -> String.format(Locale.ROOT, "%.4f", known.flexionDeg()))
        .orElse("nan");
  }
}
