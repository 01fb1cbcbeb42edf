package io.posestream.loop;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.ResultListener;

/**
 * Takes frames, looks at them and publishes results, until the frames end.
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
 * <p>A loop owns what it was built from: when it ends, it closes frames and estimator.
 *
 * <p>Threading: one thread calls {@link #run()}, once; estimator, calculator and listener are used
 * by it alone. Any thread may call anything else.
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
   * From the next frame on, {@code next} looks at the frames; the loop owns it then, and closes its
   * predecessor. Time goes on, tracks do not.
   */
  void replaceProcessor(FrameProcessor next);

  /** A consistent snapshot of the books. */
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

  /** The newest frames of {@code buffer}, everything else standard. */
  static InferenceLoop of(
      LatestWinsBuffer<Frame> buffer, PoseEstimator estimator, ResultListener listener) {
    return builder().frames(buffer).estimator(estimator).listener(listener).build();
  }

  /** Every frame of {@code source}, everything else standard. */
  static InferenceLoop of(FrameSource source, PoseEstimator estimator, ResultListener listener) {
    return builder().frames(source).estimator(estimator).listener(listener).build();
  }
}
