package io.posestream;

import io.posestream.angle.AngleCalculator;
import io.posestream.frame.FrameSource;
import io.posestream.loop.FramePolicy;
import io.posestream.loop.InferenceLoop;
import io.posestream.loop.InferenceLoopBuilder;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.result.ResultListener;
import io.posestream.smooth.SmoothingOptions;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link PoseStream} consists of. Not thread-safe. */
public final class PoseStreamBuilder {
  private final InferenceLoopBuilder loop = InferenceLoop.builder();
  private @Nullable FrameSource source;
  private @Nullable PoseEstimatorProvider provider;
  private @Nullable PoseEstimator estimator;
  private boolean hasListener;
  private PoseOptions options = PoseOptions.defaults();
  private FramePolicy policy = FramePolicy.NEWEST;

  PoseStreamBuilder() {}

  /** Where frames come from; handed over to the stream. */
  public PoseStreamBuilder source(FrameSource source) {
    this.source = source;
    return this;
  }

  /** Who receives the results. */
  public PoseStreamBuilder listener(ResultListener listener) {
    loop.listener(listener);
    hasListener = true;
    return this;
  }

  /** Which engine opens the estimator; otherwise the first that {@link ServiceLoader} finds. */
  public PoseStreamBuilder provider(PoseEstimatorProvider provider) {
    this.provider = provider;
    return this;
  }

  /** An estimator that is open already, in place of a provider's; handed over to the stream. */
  public PoseStreamBuilder estimator(PoseEstimator estimator) {
    this.estimator = estimator;
    return this;
  }

  /** What the estimator shall do, unless it is open already. */
  public PoseStreamBuilder options(PoseOptions options) {
    this.options = options;
    return this;
  }

  /** Which joint angles are calculated. */
  public PoseStreamBuilder angles(AngleCalculator angles) {
    loop.angles(angles);
    return this;
  }

  /** How results are smoothed. */
  public PoseStreamBuilder smoothing(SmoothingOptions smoothing) {
    loop.smoothing(smoothing);
    return this;
  }

  /** Which frames are looked at: for files, take {@link FramePolicy#EVERY_FRAME}. */
  public PoseStreamBuilder policy(FramePolicy policy) {
    this.policy = policy;
    return this;
  }

  /**
   * Opens the estimator and starts the stream.
   *
   * @throws IllegalStateException if source or listener are missing, or no engine is found
   */
  public PoseStream start() {
    FrameSource frames = source;
    if (frames == null || !hasListener) {
      throw new IllegalStateException("a stream needs a source and a listener");
    }
    loop.estimator(estimator != null ? estimator : engine().open(options));
    return PoseStream.start(loop, frames, policy);
  }

  private PoseEstimatorProvider engine() {
    if (provider != null) {
      return provider;
    }
    return ServiceLoader.load(PoseEstimatorProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no pose engine on the class path; add posestream-models"));
  }
}
