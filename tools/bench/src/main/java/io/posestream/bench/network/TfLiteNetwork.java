package io.posestream.bench.network;

import io.posestream.converter.ModelConverter;
import io.posestream.models.network.Network;
import io.posestream.models.weights.ModelName;
import java.util.List;

/**
 * An original network in TensorFlow Lite with XNNPACK and all its outputs, as MediaPipe runs it. An
 * interpreter serves one stream only, so each run has its own.
 */
public final class TfLiteNetwork implements Network {
  private final byte[] tflite;
  private final int threads;
  private final List<String> outputs;
  private final boolean symmetric;

  private TfLiteNetwork(ModelName model, byte[] tflite, int threads) {
    this.tflite = tflite;
    this.threads = threads;
    outputs = ModelConverter.outputNames(model.id());
    symmetric = model == ModelName.POSE_DETECTION;
  }

  /**
   * A network.
   *
   * @param tflite the content of the original file
   */
  public static TfLiteNetwork of(ModelName model, byte[] tflite, int threads) {
    return new TfLiteNetwork(model, tflite, threads);
  }

  @Override
  public TfLiteRun newRun() {
    return new TfLiteRun(tflite, threads, outputs, symmetric);
  }

  @Override
  public void release() {}
}
