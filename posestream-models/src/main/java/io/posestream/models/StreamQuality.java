package io.posestream.models;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.engine.PoseOptions;
import io.posestream.models.quality.QualityController;
import io.posestream.models.track.StreamNetworks;
import io.posestream.quality.Quality;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The quality that a stream is processed with. With a target, it follows what a controller wants as
 * soon as the networks for it are loaded and warm, which a thread of its own sees to.
 *
 * <p>If they cannot be loaded, the quality stays as it is for good.
 *
 * <p>Not thread-safe.
 */
final class StreamQuality implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StreamQuality.class.getName());

  private final StreamNetworks networks;
  private @Nullable QualityController controller;
  private @Nullable ExecutorService loader;
  private @Nullable CompletableFuture<Void> loading;
  private Quality current;
  private Quality wanted;

  StreamQuality(StreamNetworks networks, PoseOptions options) {
    this.networks = networks;
    current = options.bestQuality();
    wanted = current;
    if (options.tracking()) {
      controller =
          options.target().map(target -> QualityController.of(target, current)).orElse(null);
    }
  }

  Quality current() {
    return current;
  }

  /** What a frame with a person took, and when it ended. */
  void observe(long workNs, long endNs) {
    if (controller == null) {
      return;
    }
    wanted = controller.observe(current, workNs, endNs);
    if (!wanted.equals(current) && loading == null) {
      Quality next = wanted;
      loading = CompletableFuture.runAsync(() -> networks.prepare(next), loader());
    }
  }

  /** Goes on by a frame: changes to what is wanted if that is ready. */
  void advance() {
    if (loading == null || !loading.isDone()) {
      return;
    }
    CompletableFuture<Void> done = loading;
    loading = null;
    try {
      done.join();
      current = wanted;
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      LOG.log(WARNING, "Networks for " + wanted + " cannot be loaded; the quality stays", e);
      controller = null;
    }
  }

  private ExecutorService loader() {
    ExecutorService running = loader;
    if (running == null) {
      running =
          Executors.newSingleThreadExecutor(
              runnable -> {
                Thread thread = new Thread(runnable, "posestream-load");
                thread.setDaemon(true);
                return thread;
              });
      loader = running;
    }
    return running;
  }

  /** Waits for what is being loaded, and closes the networks. */
  @Override
  public void close() {
    if (loading != null) {
      loading.handle((nothing, failure) -> true).join();
    }
    if (loader != null) {
      loader.shutdown();
    }
    networks.close();
  }
}
