package io.posestream.loop;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries the frames of a source to a buffer on a thread of its own, so that a source that blocks
 * (a camera) never delays the loop, and a busy loop never delays the source.
 *
 * <p>At the end of the stream the buffer is finished: its last frame can still be taken. Owns the
 * source and closes it.
 *
 * <p>Threading: any thread may call anything.
 */
public final class FramePump implements AutoCloseable {
  private static final long CLOSE_TIMEOUT_S = 5;

  private final FrameSource source;
  private final LatestWinsBuffer<Frame> buffer;
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  private FramePump(FrameSource source, LatestWinsBuffer<Frame> buffer) {
    this.source = source;
    this.buffer = buffer;
    thread = new Thread(this::pump, "posestream-pump");
    thread.setDaemon(true);
  }

  /** Starts to carry frames. */
  public static FramePump start(FrameSource source, LatestWinsBuffer<Frame> buffer) {
    FramePump pump = new FramePump(source, buffer);
    pump.thread.start();
    return pump;
  }

  private void pump() {
    try {
      Optional<Frame> frame = source.next();
      while (frame.isPresent() && buffer.offer(frame.get())) {
        frame = source.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      buffer.finish();
      source.close();
    }
  }

  /** What broke the source, usually a {@link io.posestream.frame.FrameSourceException}, if so. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Ends the stream and waits for the thread, at most five seconds. Idempotent. */
  @Override
  public void close() {
    source.close();
    if (Thread.currentThread() == thread) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(CLOSE_TIMEOUT_S));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
