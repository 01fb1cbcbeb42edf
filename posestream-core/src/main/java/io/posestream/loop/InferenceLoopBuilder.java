package io.posestream.loop;

import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSource;
import io.posestream.result.ResultListener;
import io.posestream.time.NanoClock;
import io.posestream.track.TrackOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an {@link InferenceLoop} consists of. Not thread-safe.
 *
 * @since 0.1
 */
public final class InferenceLoopBuilder {
  private @Nullable FrameSource source;
  private @Nullable PoseEstimator estimator;
  private @Nullable ResultListener listener;
  private TrackOptions tracking = TrackOptions.defaults();
  private NanoClock clock = NanoClock.system();

  InferenceLoopBuilder() {}

  /**
   * Where frames come from, each of them processed; for the newest only, {@link
   * FrameSource#newest}. Handed over to the loop.
   */
  public InferenceLoopBuilder source(FrameSource source) {
    this.source = Objects.requireNonNull(source, "source");
    return this;
  }

  /** What finds people; handed over to the loop. */
  public InferenceLoopBuilder estimator(PoseEstimator estimator) {
    this.estimator = Objects.requireNonNull(estimator, "estimator");
    return this;
  }

  /** What receives the results. */
  public InferenceLoopBuilder listener(ResultListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** Which joint angles are calculated, and how results are smoothed. */
  public InferenceLoopBuilder tracking(TrackOptions tracking) {
    this.tracking = Objects.requireNonNull(tracking, "tracking");
    return this;
  }

  /** The clock of the frames' receive times; measures the stages. */
  public InferenceLoopBuilder clock(NanoClock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The loop, not yet running.
   *
   * @throws IllegalStateException if source, estimator or listener are missing, naming which
   */
  public InferenceLoop build() {
    return new OneThreadLoop(
        required("a source", source),
        FrameProcessor.of(required("an estimator", estimator), tracking, clock),
        required("a listener", listener));
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("an inference loop needs " + name);
    }
    return value;
  }
}
