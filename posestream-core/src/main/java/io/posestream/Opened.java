package io.posestream;

import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.FrameSource;
import org.jspecify.annotations.Nullable;

/** What must be closed if a stream fails to start. */
final class Opened {
  private final @Nullable FrameSource source;
  private @Nullable PoseEstimator estimator;
  private @Nullable PoseEngine leased;

  Opened(@Nullable FrameSource source, @Nullable PoseEstimator estimator) {
    this.source = source;
    this.estimator = estimator;
  }

  FrameSource source() {
    if (source == null) {
      throw new IllegalStateException("a stream needs a source");
    }
    return source;
  }

  /**
   * The estimator that was handed over, or else one of the engine, or else of the shared engine.
   */
  PoseEstimator estimator(@Nullable PoseEngine engine, PoseOptions options) {
    PoseEstimator ready = estimator;
    if (ready == null) {
      PoseEngine opening = engine;
      if (opening == null) {
        opening = PoseEngine.load();
        leased = opening;
      }
      ready = opening.open(options);
      estimator = ready;
    }
    return ready;
  }

  /** Gives the shared engine back. */
  void closeEngine() {
    if (leased != null) {
      leased.close();
    }
  }

  /** Closes all; what fails then is told with {@code failure}. */
  void close(Throwable failure) {
    if (source != null) {
      attempt(source::close, failure);
    }
    if (estimator != null) {
      attempt(estimator::close, failure);
    }
    attempt(this::closeEngine, failure);
  }

  private static void attempt(Runnable close, Throwable failure) {
    try {
      close.run();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
