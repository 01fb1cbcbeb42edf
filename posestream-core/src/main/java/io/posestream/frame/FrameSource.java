package io.posestream.frame;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.time.NanoClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where frames come from: a socket, a camera, a video file, a folder of pictures, a script.
 *
 * <p>Laws, checked for every implementation by {@code FrameSourceContract}:
 *
 * <ul>
 *   <li>after the end, {@code next()} stays empty;
 *   <li>after {@code close()}, {@code next()} is empty;
 *   <li>{@code close()} twice is the same as once, and wakes a thread blocked in {@code next()}.
 * </ul>
 *
 * <p>Threading: one thread calls {@code next()}; any thread may call {@code close()}.
 *
 * @since 0.1
 */
public interface FrameSource extends AutoCloseable {
  /**
   * Waits for the next frame.
   *
   * @return the frame, or empty at the end of the stream
   * @throws FrameSourceException if the stream breaks; the source is then at its end
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Optional<Frame> next() throws InterruptedException;

  /** Ends the stream and frees what it holds. */
  @Override
  void close();

  /**
   * What became of the frames that were captured, if the source drops some before they are taken;
   * empty if it drops none. Any thread may ask.
   */
  default Optional<BufferCounts> drops() {
    return Optional.empty();
  }

  /** A source that gives the listed frames one after the other and then ends. */
  static FrameSource of(List<Frame> frames) {
    return new ListFrameSource(frames);
  }

  /**
   * Only ever the newest frame of {@code source}: for cameras and sockets, where an old picture is
   * worth nothing. A thread of its own, started by the first {@code next()}, empties {@code source}
   * into a {@link LatestWinsBuffer}, so that a source that blocks never delays the taker, and a
   * busy taker never delays the source. {@link #drops()} tells how many frames a newer one
   * replaced.
   *
   * <p>At the end of {@code source} its last frame can still be taken. What breaks {@code source}
   * is thrown by {@code next()} then.
   *
   * @param source handed over; closed with the result
   */
  static FrameSource newest(FrameSource source) {
    return new NewestFrameSource(source, NanoClock.system());
  }

  /**
   * The frames of a file in real time, as a camera would give them: each is held back until as much
   * time has passed since the first one as lies between their capture times.
   *
   * @param source handed over; closed with the result
   */
  static FrameSource paced(FrameSource source) {
    return new PacedFrameSource(source);
  }

  /**
   * The beginning of {@code source}: ends after {@code maxFrames} frames, or with the first frame
   * that was captured {@code maxDuration} or more after the first one.
   *
   * @param source handed over; closed with the result
   * @throws IllegalArgumentException if {@code maxFrames} or {@code maxDuration} is negative
   */
  static FrameSource limited(FrameSource source, long maxFrames, Duration maxDuration) {
    return new LimitedFrameSource(source, maxFrames, maxDuration);
  }
}
