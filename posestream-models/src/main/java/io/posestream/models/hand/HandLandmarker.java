package io.posestream.models.hand;

import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import java.util.Optional;

/** Finds the landmarks of a hand in its region: crop, run, decode. Not thread-safe. */
final class HandLandmarker implements AutoCloseable {
  private static final int THUMBNAIL_PX = 16;

  /** Size of a region's {@link #thumbnail}. */
  static final int THUMBNAIL_BYTES = THUMBNAIL_PX * THUMBNAIL_PX * 3;

  private static final float MIN_SIDE_PX = 2;

  private final NetworkRun network;
  private final OpenCvCrop crop;
  private final OpenCvCrop thumbnail;
  private final HandLandmarkDecoder decoder = new HandLandmarkDecoder();
  private final float[] landmarks;
  private final float[] flag;
  private final float[] handedness;
  private final float[] world;
  private final float presenceThreshold;

  /**
   * A landmarker for one stream.
   *
   * @param presenceThreshold the network's flag must exceed this
   */
  HandLandmarker(Network shared, float presenceThreshold) {
    network = shared.newRun();
    crop =
        new OpenCvCrop(
            network.input(), network.inputPx(), network.inputPx(), OpenCvCrop.Border.REPLICATE);
    thumbnail = new OpenCvCrop(THUMBNAIL_PX, THUMBNAIL_PX, OpenCvCrop.Border.REPLICATE);
    landmarks = network.newOutputArray("landmarks");
    flag = network.newOutputArray("handFlag");
    handedness = network.newOutputArray("handedness");
    world = network.newOutputArray("worldLandmarks");
    this.presenceThreshold = presenceThreshold;
  }

  /** Runs the network once on whatever its input holds. */
  void warmUp() {
    network.run();
  }

  /** The hand in the region, or empty if the network sees none there. */
  Optional<DecodedHand> locate(OpenCvPicture picture, Roi roi) {
    return locate(picture, roi, presenceThreshold);
  }

  /** The hand in the region, or empty if the network's score does not exceed {@code minScore}. */
  Optional<DecodedHand> locate(OpenCvPicture picture, Roi roi, float minScore) {
    if (!roi.overlaps(picture.widthPx(), picture.heightPx()) || roi.widthPx() < MIN_SIDE_PX) {
      return Optional.empty();
    }
    crop.cut(picture, roi);
    network.run();
    network.copyOutput("handFlag", flag);
    if (!(flag[0] > minScore)) {
      return Optional.empty();
    }
    network.copyOutput("landmarks", landmarks);
    network.copyOutput("handedness", handedness);
    network.copyOutput("worldLandmarks", world);
    return Optional.of(decoder.decode(landmarks, world, flag[0], handedness[0], roi));
  }

  /** The hand again, if its score exceeds this landmarker's threshold. */
  Optional<DecodedHand> strongEnough(DecodedHand hand) {
    return hand.score() > presenceThreshold ? Optional.of(hand) : Optional.empty();
  }

  /**
   * What a region shows, in few pixels, to tell whether it changes. Runs no network.
   *
   * @param target {@link #THUMBNAIL_BYTES} bytes: blue, green, red (Output)
   */
  void thumbnail(OpenCvPicture picture, Roi roi, byte[] target) {
    thumbnail.cut(picture, roi);
    thumbnail.copyTo(target);
  }

  @Override
  public void close() {
    thumbnail.close();
    crop.close();
    network.close();
  }
}
