package io.posestream.models.pose;

import io.posestream.models.network.Network;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import java.util.Optional;

/** Finds the landmarks of a body in its region: crop, run, decode. Not thread-safe. */
public final class PoseLandmarker implements AutoCloseable {
  private final NetworkRun network;
  private final OpenCvCrop crop;
  private final PoseLandmarkDecoder decoder = new PoseLandmarkDecoder();
  private final float[] landmarks;
  private final float[] flag;
  private final float[] heatmap;
  private final float[] world;
  private final float presenceThreshold;

  /**
   * A landmarker for one stream.
   *
   * @param presenceThreshold the network's flag must exceed this
   */
  public PoseLandmarker(Network shared, float presenceThreshold) {
    network = shared.newRun();
    crop =
        new OpenCvCrop(
            network.input(), network.inputPx(), network.inputPx(), OpenCvCrop.Border.REPLICATE);
    landmarks = network.newOutputArray("landmarks");
    flag = network.newOutputArray("poseFlag");
    heatmap = network.newOutputArray("heatmap");
    world = network.newOutputArray("worldLandmarks");
    this.presenceThreshold = presenceThreshold;
  }

  /** Runs the network once on what its input holds, so that no frame waits for it. */
  public void warmUp() {
    network.run();
  }

  /** The body in the region, or empty if the network sees none there. */
  Optional<DecodedBody> locate(OpenCvPicture picture, Roi roi) {
    crop.cut(picture, roi);
    network.run();
    network.copyOutput("poseFlag", flag);
    if (!(flag[0] > presenceThreshold)) {
      return Optional.empty();
    }
    network.copyOutput("landmarks", landmarks);
    network.copyOutput("heatmap", heatmap);
    network.copyOutput("worldLandmarks", world);
    return Optional.of(decoder.decode(landmarks, heatmap, world, flag[0], roi));
  }

  @Override
  public void close() {
    crop.close();
    network.close();
  }
}
