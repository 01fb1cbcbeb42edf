package io.posestream.models;

import ai.onnxruntime.OrtEnvironment;
import io.posestream.hand.HandModel;
import io.posestream.models.hand.HandsTracker;
import io.posestream.models.pose.BodyTracker;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
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
  private final SharedNetworks networks;

  /** With the bundled models; for {@link java.util.ServiceLoader}. */
  public MediaPipeProvider() {
    this(ModelFiles.bundled(), Optional.empty());
  }

  private MediaPipeProvider(ModelFiles files, Optional<NetworkObserver> observer) {
    networks = new SharedNetworks(files, observer);
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
    return new MediaPipeProvider(ModelFiles.in(modelDirectory), Optional.empty());
  }

  /** As {@link #create()}; {@code observer} stands around every run of a network. */
  public static MediaPipeProvider create(NetworkObserver observer) {
    return new MediaPipeProvider(ModelFiles.bundled(), Optional.of(observer));
  }

  /** As {@link #create(Path)}; {@code observer} stands around every run of a network. */
  public static MediaPipeProvider create(Path modelDirectory, NetworkObserver observer) {
    return new MediaPipeProvider(ModelFiles.in(modelDirectory), Optional.of(observer));
  }

  @Override
  public String engine() {
    return "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion() + " (CPU)";
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    BodyTracker body =
        new BodyTracker(
            networks.get(ModelName.POSE_DETECTION),
            networks.get(ModelName.landmarks(options.poseModel())),
            options);
    if (!options.hands()) {
      return new MediaPipeEstimator(options, body, null);
    }
    HandModel model = options.handModel();
    return new MediaPipeEstimator(
        options,
        body,
        new HandsTracker(
            networks.get(ModelName.palms(model)),
            networks.get(ModelName.landmarks(model)),
            options));
  }

  @Override
  public void close() {
    networks.close();
  }
}
