package io.posestream.models;

import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.pose.BodyTracker;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.time.NanoClock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * MediaPipe's body and hand networks on ONNX Runtime. Networks are loaded when they are first asked
 * for and shared by all estimators; each estimator has its own memory for one stream.
 *
 * <p>Threading: safe for use by several threads. After {@code close()} no estimator can be opened;
 * open ones go on, and the last one frees the networks.
 */
public final class MediaPipeProvider implements PoseEstimatorProvider, AutoCloseable {
  private final NetworkLoader loader;
  private final SharedNetworks networks;

  /** With the bundled models; for {@link java.util.ServiceLoader}. */
  public MediaPipeProvider() {
    this(ModelFiles.bundled(), ExecutionProvider.CPU, Optional.empty());
  }

  private MediaPipeProvider(
      ModelFiles files, ExecutionProvider preferred, Optional<NetworkObserver> observer) {
    loader = new NetworkLoader(preferred);
    networks = new SharedNetworks(files, loader, observer);
  }

  /** With the models inside the posestream-models jar. */
  public static MediaPipeProvider create() {
    return new MediaPipeProvider();
  }

  /**
   * With the models in a directory, under the names that the jar gives them. Files are read when
   * they are first needed.
   */
  public static MediaPipeProvider create(Path modelDirectory) {
    return create(modelDirectory, ExecutionProvider.CPU);
  }

  /**
   * With the models inside the posestream-models jar, computed by {@code preferred} where that is
   * present, agrees with the CPU and is faster (measured when a network is loaded), else by the
   * CPU; {@link #engine()} tells which.
   */
  public static MediaPipeProvider create(ExecutionProvider preferred) {
    return new MediaPipeProvider(ModelFiles.bundled(), preferred, Optional.empty());
  }

  /** With the models in a directory, and a preferred execution provider. */
  public static MediaPipeProvider create(Path modelDirectory, ExecutionProvider preferred) {
    return new MediaPipeProvider(ModelFiles.in(modelDirectory), preferred, Optional.empty());
  }

  /** As without an observer; {@code observer} stands around every run of a network. */
  public static MediaPipeProvider create(ExecutionProvider preferred, NetworkObserver observer) {
    return new MediaPipeProvider(ModelFiles.bundled(), preferred, Optional.of(observer));
  }

  /** As without an observer; {@code observer} stands around every run of a network. */
  public static MediaPipeProvider create(
      Path modelDirectory, ExecutionProvider preferred, NetworkObserver observer) {
    return new MediaPipeProvider(ModelFiles.in(modelDirectory), preferred, Optional.of(observer));
  }

  @Override
  public String engine() {
    return loader.describe();
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    return open(options, NanoClock.system());
  }

  /** With the clock that work on frames is measured with. */
  MediaPipeEstimator open(PoseOptions options, NanoClock clock) {
    StreamNetworks own = new StreamNetworks(networks, options);
    BodyTracker body =
        new BodyTracker(
            networks.get(ModelName.POSE_DETECTION), own.body(options.poseModel()), options);
    return new MediaPipeEstimator(options, body, own, clock);
  }

  @Override
  public void close() {
    networks.close();
  }
}
