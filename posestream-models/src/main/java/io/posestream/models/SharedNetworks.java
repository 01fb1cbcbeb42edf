package io.posestream.models;

import io.posestream.models.network.Network;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads each network once, when it is first asked for. Who asks for another one does not wait for
 * it. Safe for use by several threads.
 */
final class SharedNetworks implements AutoCloseable {
  private final ModelFiles files;
  private final NetworkLoader loader;
  private final Optional<NetworkObserver> observer;
  private final Map<ModelName, Shared> networks = new ConcurrentHashMap<>();
  private volatile boolean closed;

  SharedNetworks(ModelFiles files, NetworkLoader loader, Optional<NetworkObserver> observer) {
    this.files = files;
    this.loader = loader;
    this.observer = observer;
  }

  Network get(ModelName model) {
    return networks.computeIfAbsent(model, Shared::new).get();
  }

  private Network load(ModelName model) {
    Network network = loader.load(model.fileName(), files.read(model));
    return observer
        .<Network>map(watching -> new ObservedNetwork(model.id(), network, watching))
        .orElse(network);
  }

  @Override
  public void close() {
    closed = true;
    networks.values().forEach(Shared::release);
    networks.clear();
  }

  /** One network, loaded or not. */
  private final class Shared {
    private final ModelName model;
    private @Nullable Network network;

    Shared(ModelName model) {
      this.model = model;
    }

    synchronized Network get() {
      if (closed) {
        throw new IllegalStateException("the provider of " + model.id() + " is closed");
      }
      Network loaded = network;
      if (loaded == null) {
        loaded = load(model);
        network = loaded;
      }
      return loaded;
    }

    synchronized void release() {
      if (network != null) {
        network.release();
        network = null;
      }
    }
  }
}
