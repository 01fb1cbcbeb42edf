package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one stream, again and again, one connection at a time.
 *
 * <p>Threading: one thread connects, reads and closes; any thread may call {@code cancel}.
 */
interface NetworkLink extends AutoCloseable {
  /**
   * Connects.
   *
   * @throws FrameSourceException with the end of a sentence
   */
  Connection connect();

  /** Ends what blocks now, and everything that would later. */
  void cancel();

  /** Frees what remains; after the last connection is closed. */
  @Override
  void close();

  /** An open connection. */
  interface Connection extends AutoCloseable {
    /**
     * Waits for the next picture.
     *
     * @return null at the end
     * @throws FrameSourceException with the end of a sentence
     */
    @Nullable BgrImage next();

    /** Presentation time of the picture given last. */
    long timeNs();

    /** Whether it is a live stream, which has no end of its own. */
    boolean isLive();

    /** Whether pictures come faster than they are to be shown, some seconds at a time. */
    boolean isAhead();

    /** What the stream says about itself. */
    VideoInfo info();

    @Override
    void close();
  }
}
