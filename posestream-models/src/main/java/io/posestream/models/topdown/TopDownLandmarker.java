package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Finds the landmarks of a body in its region: crop, run, decode. Not thread-safe. */
final class TopDownLandmarker implements AutoCloseable {
  private final InputPixels pixels;
  private final LandmarkDecoder decoder;
  private final Skeleton skeleton;
  private final float presenceThreshold;
  private final ByteBuffer bgr;
  private final OpenCvCrop crop;
  private final OnnxFloatRun network;
  private final float[] found;

  TopDownLandmarker(
      OnnxNetwork shared,
      InputPixels pixels,
      LandmarkDecoder decoder,
      Skeleton skeleton,
      float presenceThreshold) {
    this.pixels = pixels;
    this.decoder = decoder;
    this.skeleton = skeleton;
    this.presenceThreshold = presenceThreshold;
    bgr = ByteBuffer.allocateDirect(pixels.widthPx() * pixels.heightPx() * InputPixels.CHANNELS);
    crop = new OpenCvCrop(bgr, pixels.widthPx(), pixels.heightPx(), OpenCvCrop.Border.ZERO);
    network = shared.newFloatRun(1, InputPixels.CHANNELS, pixels.heightPx(), pixels.widthPx());
    found = new float[skeleton.size() * 3];
  }

  /**
   * The body in the region; empty if the median of its landmarks' scores is not above the
   * threshold. A landmark's score, cut to 0..1, is its visibility and presence; the network knows
   * no depth, so z is 0.
   */
  Optional<Body> locate(OpenCvPicture picture, Roi region) {
    crop.cut(picture, region);
    pixels.fill(bgr, network.input());
    run();
    float[] values = new float[skeleton.size() * Landmarks.STRIDE];
    float[] scores = new float[skeleton.size()];
    for (int i = 0; i < scores.length; i++) {
      float xRoi = (found[3 * i] + 0.5f) / pixels.widthPx();
      float yRoi = (found[3 * i + 1] + 0.5f) / pixels.heightPx();
      scores[i] = Math.min(Math.max(found[3 * i + 2], 0), 1);
      values[i * Landmarks.STRIDE] = region.xPx(xRoi, yRoi);
      values[i * Landmarks.STRIDE + 1] = region.yPx(xRoi, yRoi);
      values[i * Landmarks.STRIDE + 3] = scores[i];
      values[i * Landmarks.STRIDE + 4] = scores[i];
    }
    Arrays.sort(scores);
    float median = scores[scores.length / 2];
    if (!(median > presenceThreshold)) {
      return Optional.empty();
    }
    float sizePx = Math.max(region.widthPx(), region.heightPx());
    return Optional.of(new Body(skeleton, median, Landmarks.of(values), Optional.empty(), sizePx));
  }

  /**
   * Runs the network on what its input holds.
   *
   * @throws IllegalArgumentException if its outputs are not what the decoder expects
   */
  void run() {
    decoder.decode(network.run(), pixels.widthPx(), pixels.heightPx(), found);
  }

  /** Width of the network's input by its height. */
  float aspect() {
    return pixels.widthPx() / (float) pixels.heightPx();
  }

  @Override
  public void close() {
    network.close();
    crop.close();
  }
}
