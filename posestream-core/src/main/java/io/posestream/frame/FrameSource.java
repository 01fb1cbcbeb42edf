package io.posestream.frame;

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

  /** A source that gives the listed frames one after the other and then ends. */
  static FrameSource of(List<Frame> frames) {
    return new ListFrameSource(frames);
  }
}
