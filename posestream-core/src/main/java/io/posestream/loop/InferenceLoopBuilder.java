package io.posestream.loop;

import io.posestream.angle.AngleCalculator;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.ResultListener;
import io.posestream.smooth.SmoothingOptions;
import io.posestream.time.NanoClock;
import org.jspecify.annotations.Nullable;

/** Collects what an {@link InferenceLoop} consists of. Not thread-safe. */
public final class InferenceLoopBuilder {
  private @Nullable FrameSupply frames;
  private @Nullable PoseEstimator estimator;
  private @Nullable ResultListener listener;
  private AngleCalculator angles = AngleCalculator.standard();
  private SmoothingOptions smoothing = SmoothingOptions.defaults();
  private NanoClock clock = NanoClock.system();

  InferenceLoopBuilder() {}

  /** Live: the newest frame of {@code buffer}, whenever the loop is ready for one. */
  public InferenceLoopBuilder frames(LatestWinsBuffer<Frame> buffer) {
    frames = FrameSupply.of(buffer);
    return this;
  }

  /** Files: every frame of {@code source}, in order. */
  public InferenceLoopBuilder frames(FrameSource source) {
    frames = FrameSupply.of(source);
    return this;
  }

  /** Who finds body and hands; handed over to the loop. */
  public InferenceLoopBuilder estimator(PoseEstimator estimator) {
    this.estimator = estimator;
    return this;
  }

  /** Who receives the results. */
  public InferenceLoopBuilder listener(ResultListener listener) {
    this.listener = listener;
    return this;
  }

  /** Which joint angles are calculated. */
  public InferenceLoopBuilder angles(AngleCalculator angles) {
    this.angles = angles;
    return this;
  }

  /** How results are smoothed. */
  public InferenceLoopBuilder smoothing(SmoothingOptions smoothing) {
    this.smoothing = smoothing;
    return this;
  }

  /** The clock of the frames' receive times; measures the stages. */
  public InferenceLoopBuilder clock(NanoClock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * The loop, not yet running.
   *
   * @throws IllegalStateException if frames, estimator or listener are missing, naming which
   */
  public InferenceLoop build() {
    return new OneThreadLoop(
        required("frames", frames),
        FrameProcessor.of(required("estimator", estimator), angles, smoothing, clock),
        required("listener", listener));
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("an inference loop needs " + name);
    }
    return value;
  }
}
