package io.posestream.cli.report;

import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.pose.Landmarks;
import io.posestream.pose.Skeleton;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code landmarks.csv}: one line per landmark of body and hands. */
public final class LandmarksCsv implements ReportFile {
  private static final int PX_DECIMALS = 2;
  private static final int COORDINATE_DECIMALS = 5;
  private static final int PROBABILITY_DECIMALS = 4;
  private static final int MS_DECIMALS = 3;
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "frame",
          "timeMs",
          "part",
          "index",
          "name",
          "xPx",
          "yPx",
          "xNorm",
          "yNorm",
          "zNorm",
          "worldXM",
          "worldYM",
          "worldZM",
          "visibility",
          "presence");

  private final CsvWriter csv;

  /** Starts the file, in place of one that is already there. */
  public LandmarksCsv(Path file) throws IOException {
    csv = new CsvWriter(file);
    for (String column : COLUMNS) {
      csv.text(column);
    }
    csv.endLine();
  }

  @Override
  public void add(AnalyzedFrame frame) throws IOException {
    if (frame.result() instanceof PoseResult.Detected detected) {
      Size size = new Size(detected.width(), detected.height());
      List<String> names = Skeleton.body().names();
      part(
          frame,
          size,
          new Part("body", names),
          detected.body().landmarks(),
          detected.body().world());
      hands(frame, size, detected.hands());
    } else if (frame.result() instanceof PoseResult.NoPerson noPerson) {
      hands(frame, new Size(noPerson.width(), noPerson.height()), noPerson.hands());
    }
  }

  private record Size(int widthPx, int heightPx) {}

  private record Part(String label, List<String> names) {}

  private void hands(AnalyzedFrame frame, Size size, List<Hand> hands) throws IOException {
    for (Hand hand : hands) {
      String label = hand.side() == Side.LEFT ? "leftHand" : "rightHand";
      Part part = new Part(label, Skeleton.hand().names());
      part(frame, size, part, hand.landmarks(), hand.world());
    }
  }

  private void part(AnalyzedFrame frame, Size size, Part part, Landmarks image, Landmarks world)
      throws IOException {
    for (int i = 0; i < image.size(); i++) {
      csv.text(frame.origin().source())
          .number(frame.origin().frame())
          .number(frame.origin().timeMs(), MS_DECIMALS)
          .text(part.label())
          .number(i)
          .text(part.names().get(i))
          .number(image.x(i) * size.widthPx(), PX_DECIMALS)
          .number(image.y(i) * size.heightPx(), PX_DECIMALS)
          .number(image.x(i), COORDINATE_DECIMALS)
          .number(image.y(i), COORDINATE_DECIMALS)
          .number(image.z(i), COORDINATE_DECIMALS)
          .number(world.x(i), COORDINATE_DECIMALS)
          .number(world.y(i), COORDINATE_DECIMALS)
          .number(world.z(i), COORDINATE_DECIMALS)
          .number(image.visibility(i), PROBABILITY_DECIMALS)
          .number(image.presence(i), PROBABILITY_DECIMALS)
          .endLine();
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
