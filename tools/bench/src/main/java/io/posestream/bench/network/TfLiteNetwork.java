package io.posestream.bench.network;

import io.posestream.converter.ModelConverter;
import io.posestream.models.network.Network;
import io.posestream.models.weights.ModelName;

/**
 * An original network in TensorFlow Lite with XNNPACK and all its outputs, as MediaPipe runs it. An
 * interpreter serves one stream only, so each run has its own.
 */
public final class TfLiteNetwork implements Network {
  private final ModelName model;
  private final byte[] tflite;

  /**
   * A network.
   *
   * @param tflite the content of the original file. Not modified.
   */
  TfLiteNetwork(ModelName model, byte[] tflite) {
    this.model = model;
    this.tflite = tflite;
  }

  @Override
  public TfLiteRun newRun() {
    return new TfLiteRun(
        tflite, ModelConverter.outputNames(model.id()), model == ModelName.POSE_DETECTION);
  }

  @Override
  public void release() {}
}
