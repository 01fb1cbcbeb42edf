package io.posestream.models.pose;

import io.posestream.models.detection.Detection;
import io.posestream.models.detection.SsdAnchors;
import io.posestream.models.detection.SsdDetector;
import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.PoseRoi;
import io.posestream.models.roi.Roi;
import java.util.List;
import java.util.Optional;

/** Finds a body anywhere in the picture. Not thread-safe. */
final class PoseDetector implements AutoCloseable {
  private static final int KEYPOINTS = 4;
  private static final int HIP_CENTER = 0;
  private static final int BODY_CIRCLE = 1;

  private final SsdDetector bodies;

  PoseDetector(Network network, float minScore) {
    bodies = new SsdDetector(network, SsdAnchors.pose(), KEYPOINTS, minScore);
  }

  /** All bodies, best first, normalised to the picture. */
  List<Detection> detect(OpenCvPicture picture) {
    return bodies.detect(picture);
  }

  /** Region of the best body. */
  Optional<Roi> detectRoi(OpenCvPicture picture) {
    return detect(picture).stream()
        .findFirst()
        .map(body -> roi(body, picture.widthPx(), picture.heightPx()));
  }

  /** The region that the landmark network shall look at for a detection. */
  static Roi roi(Detection body, int widthPx, int heightPx) {
    return PoseRoi.fromAlignment(
        body.keypointX(HIP_CENTER) * widthPx,
        body.keypointY(HIP_CENTER) * heightPx,
        body.keypointX(BODY_CIRCLE) * widthPx,
        body.keypointY(BODY_CIRCLE) * heightPx);
  }

  @Override
  public void close() {
    bodies.close();
  }
}
