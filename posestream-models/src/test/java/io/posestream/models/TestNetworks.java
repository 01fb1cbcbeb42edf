package io.posestream.models;

import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;

/** Single networks for tests of one stage. */
public final class TestNetworks {
  private TestNetworks() {}

  /** A bundled network; the caller releases it. */
  public static OnnxNetwork load(ModelName model) {
    return new NetworkLoader(ExecutionProvider.CPU)
        .load(model.id(), ModelFiles.bundled().read(model));
  }
}
