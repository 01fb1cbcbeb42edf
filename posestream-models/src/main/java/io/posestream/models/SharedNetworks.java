package io.posestream.models;

import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads each network once, when it is first asked for. Who asks for another one does not wait for
 * it. Safe for use by several threads.
 */
final class SharedNetworks implements AutoCloseable {
  private final ModelFiles files;
  private final NetworkLoader loader;
  private final Map<ModelName, Shared> networks = new ConcurrentHashMap<>();
  private volatile boolean closed;

  SharedNetworks(ModelFiles files, NetworkLoader loader) {
    this.files = files;
    this.loader = loader;
  }

  OnnxNetwork get(ModelName model) {
    return networks.computeIfAbsent(model, Shared::new).get();
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
    private @Nullable OnnxNetwork network;

    Shared(ModelName model) {
      this.model = model;
    }

    synchronized OnnxNetwork get() {
      if (closed) {
        throw new IllegalStateException("the provider of " + model.id() + " is closed");
      }
      OnnxNetwork loaded = network;
      if (loaded == null) {
        loaded = loader.load(model.fileName(), files.read(model));
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
