package io.posestream.models;

import io.posestream.models.network.Network;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Loads each network once, when it is first asked for. Safe for use by several threads. */
final class SharedNetworks implements AutoCloseable {
  private final ModelFiles files;
  private final Optional<NetworkObserver> observer;
  private final Map<ModelName, Network> loaded = new EnumMap<>(ModelName.class);
  private boolean closed;

  SharedNetworks(ModelFiles files, Optional<NetworkObserver> observer) {
    this.files = files;
    this.observer = observer;
  }

  synchronized Network get(ModelName model) {
    if (closed) {
      throw new IllegalStateException("the provider of " + model.id() + " is closed");
    }
    return loaded.computeIfAbsent(model, this::load);
  }

  private Network load(ModelName model) {
    Network network = OnnxNetwork.load(model.fileName(), files.read(model));
    return observer
        .<Network>map(watching -> new ObservedNetwork(model.id(), network, watching))
        .orElse(network);
  }

  @Override
  public synchronized void close() {
    closed = true;
    loaded.values().forEach(Network::release);
    loaded.clear();
  }
}
