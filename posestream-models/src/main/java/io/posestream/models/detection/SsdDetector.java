package io.posestream.models.detection;

import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import java.util.List;

/**
 * A single-shot detector over the whole picture or a part of it: letterbox, run, decode, suppress.
 * Not thread-safe.
 */
public final class SsdDetector implements AutoCloseable {
  /** Boxes that overlap more than this are one. */
  private static final float NMS_IOU = 0.3f;

  private final NetworkRun network;
  private final OpenCvCrop crop;
  private final BoxDecoder decoder;
  private final float[] boxes;
  private final float[] logits;
  private final float minScore;

  /**
   * A detector for one stream.
   *
   * @param keypoints key points per box
   * @param minScore least score 0..1 of a detection
   */
  public SsdDetector(Network shared, SsdAnchors anchors, int keypoints, float minScore) {
    network = shared.newRun();
    crop =
        new OpenCvCrop(
            network.input(), network.inputPx(), network.inputPx(), OpenCvCrop.Border.ZERO);
    decoder = new BoxDecoder(anchors, keypoints, network.inputPx());
    boxes = network.newOutputArray("boxes");
    logits = network.newOutputArray("scores");
    this.minScore = minScore;
  }

  /** Runs the network once on what its input holds. */
  public void warmUp() {
    network.run();
  }

  /** All finds, best first, normalised to the picture. */
  public List<Detection> detect(OpenCvPicture picture) {
    return detect(picture, inputRegion(picture));
  }

  /** What the detector's square input shows: the whole picture and its margins. */
  static Roi inputRegion(OpenCvPicture picture) {
    return Roi.wholePicture(picture.widthPx(), picture.heightPx()).squaredLong(1);
  }

  List<Detection> detect(OpenCvPicture picture, Roi inputRegion) {
    Letterbox letterbox = Letterbox.ofPicture(picture.widthPx(), picture.heightPx());
    return detectInInput(picture, inputRegion).stream().map(letterbox::inputToPicture).toList();
  }

  /**
   * All finds in a part of the picture, best first, normalised to the picture.
   *
   * @param square upright
   */
  public List<Detection> detectIn(OpenCvPicture picture, Roi square) {
    float scaleX = square.widthPx() / picture.widthPx();
    float scaleY = square.heightPx() / picture.heightPx();
    float offsetX = square.xPx(0, 0) / picture.widthPx();
    float offsetY = square.yPx(0, 0) / picture.heightPx();
    return detectInInput(picture, square).stream()
        .map(found -> found.mapped(scaleX, offsetX, scaleY, offsetY))
        .toList();
  }

  /** All finds, normalised to the input. */
  private List<Detection> detectInInput(OpenCvPicture picture, Roi inputRegion) {
    crop.cut(picture, inputRegion);
    network.run();
    network.copyOutput("boxes", boxes);
    network.copyOutput("scores", logits);
    return WeightedNms.suppress(decoder.decode(boxes, logits, minScore), NMS_IOU);
  }

  @Override
  public void close() {
    crop.close();
    network.close();
  }
}
