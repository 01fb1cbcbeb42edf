package io.posestream.models;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.opencv.OpenCvRuntime;
import io.posestream.models.track.StreamNetworks;
import io.posestream.models.weights.ModelFiles;
import io.posestream.time.NanoClock;
import io.posestream.track.TrackOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * MediaPipe's body and hand networks on ONNX Runtime. Networks are loaded when they are first asked
 * for and shared by all estimators; each estimator has its own memory for one stream.
 *
 * <p>Threading: safe for use by several threads. After {@code close()} no estimator can be opened;
 * open ones go on, and the last one frees the networks.
 *
 * @since 0.1
 */
public final class MediaPipeEngine implements PoseEngine {
  private final NetworkLoader loader;
  private final SharedNetworks networks;

  private MediaPipeEngine(Builder builder) {
    loader = new NetworkLoader(builder.provider);
    networks = new SharedNetworks(builder.files, loader, Optional.ofNullable(builder.observer));
  }

  /** With the models inside the posestream-models jar, on the CPU. */
  public static MediaPipeEngine create() {
    return builder().build();
  }

  /** Starts with the models inside the posestream-models jar, on the CPU. */
  public static Builder builder() {
    return new Builder();
  }

  /** Name and version of ONNX Runtime, and what really runs the networks. */
  @Override
  public String name() {
    return loader.describe();
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    return open(options, NanoClock.system());
  }

  /** With the clock that work on frames is measured with. */
  MediaPipeEstimator open(PoseOptions options, NanoClock clock) {
    Objects.requireNonNull(options, "options");
    OpenCvRuntime.load();
    StreamNetworks own = new StreamNetworks(networks::get, options);
    try {
      own.load(options.bestQuality());
      return new MediaPipeEstimator(options, own, clock);
    } catch (RuntimeException | Error e) {
      own.close();
      throw e;
    }
  }

  /**
   * Runs the detector, the body network and the hand networks that {@code options} name once each,
   * the palm detector too, then processes some frames of a drawn person; the networks stay loaded
   * as long as the engine is open. With a {@link PoseOptions#target() target} the lesser ones are
   * still loaded when they are first needed.
   */
  @Override
  public void warmUp(PoseOptions options) {
    MediaPipeEstimator estimator = open(options, NanoClock.system());
    try (FrameProcessor processor = FrameProcessor.of(estimator, TrackOptions.defaults())) {
      estimator.warmUp();
      WarmUp.run(processor);
    }
  }

  @Override
  public void close() {
    networks.close();
  }

  /** Collects what an engine is made of. Not thread-safe. */
  public static final class Builder {
    private ModelFiles files = ModelFiles.bundled();
    private ExecutionProvider provider = ExecutionProvider.CPU;
    private @Nullable NetworkObserver observer;

    private Builder() {}

    /**
     * The models in a directory, under the names that the jar gives them. Files are read when they
     * are first needed.
     */
    public Builder models(Path directory) {
      files = ModelFiles.in(Objects.requireNonNull(directory, "directory"));
      return this;
    }

    /**
     * What runs the networks where it is present, agrees with the CPU and is faster (measured when
     * a network is loaded), else the CPU; {@link MediaPipeEngine#name()} tells which.
     */
    public Builder provider(ExecutionProvider provider) {
      this.provider = Objects.requireNonNull(provider, "provider");
      return this;
    }

    /** Stands around every run of a network, for measurements. */
    public Builder observer(NetworkObserver observer) {
      this.observer = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /** The engine; no network is loaded yet. */
    public MediaPipeEngine build() {
      return new MediaPipeEngine(this);
    }
  }
}
