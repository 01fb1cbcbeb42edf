package io.posestream;

import io.posestream.angle.AngleDefinition;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.FrameSource;
import io.posestream.loop.InferenceLoop;
import io.posestream.loop.InferenceLoopBuilder;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.TrackOptions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link PoseStream} consists of. Each start makes a stream with state of its own;
 * source and estimator can be handed over once.
 *
 * <p>Not thread-safe. What is null is refused at once.
 *
 * @since 0.1
 */
public final class PoseStreamBuilder {
  private @Nullable FrameSource source;
  private @Nullable PoseEngine engine;
  private @Nullable PoseEstimator estimator;
  private PoseOptions options = PoseOptions.defaults();
  private TrackOptions tracking = TrackOptions.defaults();

  PoseStreamBuilder() {}

  /**
   * Where frames come from, each of them processed; for the newest only, {@link
   * FrameSource#newest}. Handed over to the stream.
   */
  public PoseStreamBuilder source(FrameSource source) {
    this.source = Objects.requireNonNull(source, "source");
    return this;
  }

  /** The engine; not closed by the stream. Otherwise the stream holds {@link PoseEngine#load()}. */
  public PoseStreamBuilder engine(PoseEngine engine) {
    this.engine = Objects.requireNonNull(engine, "engine");
    return this;
  }

  /** An estimator that is open already, in place of an engine's; handed over to the stream. */
  public PoseStreamBuilder estimator(PoseEstimator estimator) {
    this.estimator = Objects.requireNonNull(estimator, "estimator");
    return this;
  }

  /** What the engine is asked for. */
  public PoseStreamBuilder options(PoseOptions options) {
    this.options = Objects.requireNonNull(options, "options");
    return this;
  }

  /**
   * Which joint angles are calculated, in place of the standard ones.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public PoseStreamBuilder angles(AngleDefinition... angles) {
    return angles(List.of(Objects.requireNonNull(angles, "angles")));
  }

  /**
   * Which joint angles are calculated, in place of the standard ones.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public PoseStreamBuilder angles(List<AngleDefinition> angles) {
    tracking = tracking.withAngles(angles);
    return this;
  }

  /** How results are smoothed. */
  public PoseStreamBuilder smoothing(SmootherFactory smoothing) {
    tracking = tracking.withSmoothers(Objects.requireNonNull(smoothing, "smoothing"));
    return this;
  }

  /** What is made of each tracked person: angles, joints and smoothing at once. */
  public PoseStreamBuilder tracking(TrackOptions tracking) {
    this.tracking = Objects.requireNonNull(tracking, "tracking");
    return this;
  }

  /**
   * Opens the estimator and starts the stream. If that fails, what was handed over is closed.
   *
   * @param listener receives the results
   * @throws IllegalStateException if the source is missing, or no engine is found
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   */
  public PoseStream start(ResultListener listener) {
    return start(listener, () -> {});
  }

  /**
   * Opens the estimator and starts the stream, whose results are taken by a loop in place of a
   * listener: the newest wins there too. If starting fails, what was handed over is closed.
   *
   * @throws IllegalStateException if the source is missing, or no engine is found
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   */
  public NewestResults results() {
    LatestWinsBuffer<PoseResult> newest = LatestWinsBuffer.create();
    return new NewestResults(start(newest::offer, newest::finish), newest);
  }

  private PoseStream start(ResultListener listener, Runnable ended) {
    Opened opened = new Opened(source, estimator);
    source = null;
    estimator = null;
    try {
      InferenceLoopBuilder builder = InferenceLoop.builder().listener(listener).tracking(tracking);
      FrameSource frames = opened.source();
      PoseEstimator ready = opened.estimator(engine, options);
      InferenceLoop loop = builder.source(frames).estimator(ready).build();
      PoseStream stream =
          new PoseStream(
              loop,
              frames,
              () -> {
                opened.closeEngine();
                ended.run();
              });
      stream.start();
      return stream;
    } catch (RuntimeException | Error e) {
      opened.close(e);
      throw e;
    }
  }
}
