package io.posestream.models.hand;

import io.posestream.models.detection.Detection;
import io.posestream.models.detection.SsdAnchors;
import io.posestream.models.detection.SsdDetector;
import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.HandRoi;
import io.posestream.models.roi.Roi;
import java.util.List;

/** Finds palms anywhere in the picture, for hands that no body leads to. Not thread-safe. */
final class PalmDetector implements AutoCloseable {
  private static final int KEYPOINTS = 7;
  private static final int WRIST = 0;
  private static final int MIDDLE_MCP = 2;

  private final SsdDetector palms;

  PalmDetector(Network network, float minScore) {
    palms = new SsdDetector(network, SsdAnchors.palm(), KEYPOINTS, minScore);
  }

  /** Runs the network once on what its input holds. */
  void warmUp() {
    palms.warmUp();
  }

  /** All palms, best first, normalised to the picture. */
  List<Detection> detect(OpenCvPicture picture) {
    return palms.detect(picture);
  }

  /** The regions in which the landmark network runs, best first. */
  List<Roi> detectRois(OpenCvPicture picture) {
    return detect(picture).stream()
        .map(palm -> roi(palm, picture.widthPx(), picture.heightPx()))
        .toList();
  }

  static Roi roi(Detection palm, int widthPx, int heightPx) {
    return HandRoi.fromPalm(
        (palm.xMin() + palm.xMax()) / 2 * widthPx,
        (palm.yMin() + palm.yMax()) / 2 * heightPx,
        (palm.xMax() - palm.xMin()) * widthPx,
        (palm.yMax() - palm.yMin()) * heightPx,
        palm.keypointX(WRIST) * widthPx,
        palm.keypointY(WRIST) * heightPx,
        palm.keypointX(MIDDLE_MCP) * widthPx,
        palm.keypointY(MIDDLE_MCP) * heightPx);
  }

  @Override
  public void close() {
    palms.close();
  }
}
