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

/**
 * Detects bodies anywhere in the picture; it belongs to the picture, not to a person. Not
 * thread-safe.
 */
public final class PoseDetector implements AutoCloseable {
  private static final int KEYPOINTS = 4;
  private static final int HIP_CENTER = 0;
  private static final int BODY_CIRCLE = 1;

  private final SsdDetector bodies;
  private long runs;

  /**
   * A detector for one stream.
   *
   * @param minScore least score 0..1 of a body
   */
  public PoseDetector(Network network, float minScore) {
    bodies = new SsdDetector(network, SsdAnchors.pose(), KEYPOINTS, minScore);
  }

  /** Runs the network once on what its input holds. */
  public void warmUp() {
    bodies.warmUp();
  }

  /** All bodies, best first, normalised to the picture. */
  List<Detection> detect(OpenCvPicture picture) {
    runs++;
    return bodies.detect(picture);
  }

  /** Region of the best body. */
  public Optional<Roi> detectRoi(OpenCvPicture picture) {
    return detect(picture).stream()
        .findFirst()
        .map(body -> roi(body, picture.widthPx(), picture.heightPx()));
  }

  /** Regions of all bodies, best first. */
  public List<Roi> detectRois(OpenCvPicture picture) {
    return rois(detect(picture), picture);
  }

  /**
   * Regions of all bodies in a part of the picture, best first; they may reach beyond it.
   *
   * @param square upright
   */
  public List<Roi> detectRois(OpenCvPicture picture, Roi square) {
    runs++;
    return rois(bodies.detectIn(picture, square), picture);
  }

  private static List<Roi> rois(List<Detection> found, OpenCvPicture picture) {
    return found.stream().map(body -> roi(body, picture.widthPx(), picture.heightPx())).toList();
  }

  /** How often the detector has run on a picture. */
  public long runs() {
    return runs;
  }

  /** The region in which the landmark network runs for a detection. */
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
