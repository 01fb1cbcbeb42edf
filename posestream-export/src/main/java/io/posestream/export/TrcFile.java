package io.posestream.export;

import io.posestream.skeleton.Landmarks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes markers as {@code .trc}, the text format of OpenSim and Pose2Sim: metres, x towards the
 * camera, y up, z to the right of somebody who faces the camera. A frame in which the person is not
 * seen has empty cells. Markers are called as Pose2Sim calls them, such as {@code left_hip}.
 *
 * @since 0.1
 */
public final class TrcFile {
  private TrcFile() {}

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
    List<String> markers = take.skeleton().names().stream().map(MarkerNames::snakeCase).toList();
    String rate = String.format(Locale.ROOT, "%.2f", take.rateHz());
    int frames = take.frames().size();
    out.write("PathFileType\t4\t(X/Y/Z)\t" + name + "\n");
    out.write(
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame"
            + "\tOrigNumFrames\n");
    out.write(
        String.join(
                "\t",
                rate,
                rate,
                String.valueOf(frames),
                String.valueOf(markers.size()),
                "m",
                rate,
                "1",
                String.valueOf(frames))
            + "\n");
    out.write("Frame#\tTime\t" + String.join("\t\t\t", markers) + "\t\t\n");
    out.write("\t");
    for (int i = 1; i <= markers.size(); i++) {
      out.write("\tX" + i + "\tY" + i + "\tZ" + i);
    }
    out.write("\n\n");
    for (int i = 0; i < frames; i++) {
      out.write(String.format(Locale.ROOT, "%d\t%.6f", i + 1, take.timeS(i)));
      writeMarkers(take.frames().get(i).markersM(), markers.size(), out);
      out.write("\n");
    }
  }

  private static void writeMarkers(Optional<Landmarks> markersM, int count, Writer out)
      throws IOException {
    for (int i = 0; i < count; i++) {
      if (markersM.isPresent()) {
        Landmarks markers = markersM.get();
        out.write(
            String.format(
                Locale.ROOT,
                "\t%.6f\t%.6f\t%.6f",
                OpenSimAxes.x(markers, i),
                OpenSimAxes.y(markers, i),
                OpenSimAxes.z(markers, i)));
      } else {
        out.write("\t\t\t");
      }
    }
  }
}
