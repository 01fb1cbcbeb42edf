package io.posestream.models;

import ai.onnxruntime.OrtEnvironment;
import io.posestream.models.pose.BodyTracker;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.time.NanoClock;
import java.nio.file.Path;

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
    this(ModelFiles.bundled());
  }

  private MediaPipeProvider(ModelFiles files) {
    networks = new SharedNetworks(files);
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
    return new MediaPipeProvider(ModelFiles.in(modelDirectory));
  }

  @Override
  public String engine() {
    return "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion() + " (CPU)";
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
