package io.posestream.bench;

import io.posestream.models.MediaPipeEngine;
import io.posestream.models.NetworkObserver;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.network.Network;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose networks are measured, and on what.
 *
 * @param modelDirectory folder of own models; empty for the bundled ones
 * @param preferred what computes them, where it is present and faster
 */
record Engine(Optional<Path> modelDirectory, ExecutionProvider preferred) {
  MediaPipeEngine provider() {
    return builder().build();
  }

  MediaPipeEngine provider(NetworkObserver observer) {
    return builder().observer(observer).build();
  }

  private MediaPipeEngine.Builder builder() {
    MediaPipeEngine.Builder builder = MediaPipeEngine.builder().provider(preferred);
    modelDirectory.ifPresent(builder::models);
    return builder;
  }

  Network load(ModelName model) {
    ModelFiles files = modelDirectory.map(ModelFiles::in).orElseGet(ModelFiles::bundled);
    return new NetworkLoader(preferred).load(model.fileName(), files.read(model));
  }
}
