package io.posestream.loop;

import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSource;
import io.posestream.result.ResultListener;

/**
 * Takes frames, processes them and publishes results, until the frames end.
 *
 * <p>Laws, checked for every implementation by {@code InferenceLoopContract}:
 *
 * <ul>
 *   <li>one result per frame taken, in the order taken;
 *   <li>timestamps increase strictly from result to result, whatever the frames' times are;
 *   <li>an exception of the estimator makes a {@code Failed} result and the loop goes on; one of
 *       the listener is counted, the first one is logged, and the loop goes on;
 *   <li>an {@link Error} makes a {@code Failed} result, is logged, ends the loop and leaves {@link
 *       #run()}; so does a {@link io.posestream.frame.FrameSourceException}, without a result;
 *   <li>an interrupt ends the loop after the frame in work; the thread's flag is then set;
 *   <li>{@code close()} twice is the same as once.
 * </ul>
 *
 * <p>A loop owns what it was built from: when it ends, it closes source and estimator.
 *
 * <p>Threading: one thread calls {@link #run()}, once; estimator, calculator and listener are used
 * by it alone. Any thread may call anything else.
 *
 * @since 0.1
 */
public interface InferenceLoop extends Runnable, AutoCloseable {
  /**
   * Blocks until the frames end, {@link #close()} is called or the thread is interrupted.
   *
   * @throws IllegalStateException if the loop has been run before
   */
  @Override
  void run();

  /**
   * From the next frame on, {@code next} processes the frames; the loop owns it then, and closes
   * its predecessor. Time goes on, tracks do not.
   */
  void replaceProcessor(FrameProcessor next);

  /** A consistent snapshot of the counters. */
  LoopCounts counts();

  /**
   * Ends the loop: takes no further frame and waits, at most five seconds, for the frame in work
   * and its result. A frame that takes longer is interrupted and left behind. Called by the
   * listener, it does not wait.
   */
  @Override
  void close();

  /** Starts with standard angles, One Euro smoothing and the clock of this JVM. */
  static InferenceLoopBuilder builder() {
    return new InferenceLoopBuilder();
  }

  /** The frames of {@code source}, everything else standard. */
  static InferenceLoop of(FrameSource source, PoseEstimator estimator, ResultListener listener) {
    return builder().source(source).estimator(estimator).listener(listener).build();
  }
}
