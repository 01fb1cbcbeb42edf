package io.posestream.models;

import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.util.EnumMap;
import java.util.Map;

/** Loads each network once, when it is first asked for. Safe for use by several threads. */
final class SharedNetworks implements AutoCloseable {
  private final ModelFiles files;
  private final NetworkLoader loader;
  private final Map<ModelName, OnnxNetwork> loaded = new EnumMap<>(ModelName.class);
  private boolean closed;

  SharedNetworks(ModelFiles files, NetworkLoader loader) {
    this.files = files;
    this.loader = loader;
  }

  synchronized OnnxNetwork get(ModelName model) {
    if (closed) {
      throw new IllegalStateException("the provider of " + model.id() + " is closed");
    }
    return loaded.computeIfAbsent(model, name -> loader.load(name.fileName(), files.read(name)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    loaded.values().forEach(OnnxNetwork::release);
    loaded.clear();
  }
}
