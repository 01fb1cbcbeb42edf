package io.posestream.frame;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.time.NanoClock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The newest frames of another source; see {@link FrameSource#newest}. */
final class NewestFrameSource implements FrameSource {
  private static final long CLOSE_TIMEOUT_S = 5;

  private final FrameSource source;
  private final LatestWinsBuffer<Frame> buffer;
  private final Thread pump;
  private final Object lock = new Object();
  // Guarded by the lock.
  private boolean started;
  private boolean closed;

  /** Written before the buffer is finished. */
  private volatile @Nullable Throwable failure;

  NewestFrameSource(FrameSource source, NanoClock clock) {
    this.source = Objects.requireNonNull(source, "source");
    buffer = LatestWinsBuffer.create(clock);
    pump = new Thread(this::pump, "posestream-pump");
    pump.setDaemon(true);
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

  @Override
  public Optional<Frame> next() throws InterruptedException {
    synchronized (lock) {
      if (!started && !closed) {
        started = true;
        pump.start();
      }
    }
    Optional<Frame> frame = buffer.take();
    if (frame.isEmpty()) {
      throwFailure();
    }
    return frame;
  }

  /** Throws once; afterwards the source is at its end. */
  private void throwFailure() {
    Throwable broken = failure;
    failure = null;
    synchronized (lock) {
      if (closed) {
        return;
      }
    }
    if (broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (broken instanceof Error error) {
      throw error;
    }
  }

  @Override
  public Optional<BufferCounts> drops() {
    return Optional.of(buffer.counts());
  }

  /** Waits for the pump, at most five seconds. */
  @Override
  public void close() {
    boolean pumping;
    synchronized (lock) {
      closed = true;
      pumping = started;
    }
    buffer.close();
    source.close();
    if (pumping && Thread.currentThread() != pump) {
      pump.interrupt();
      try {
        pump.join(TimeUnit.SECONDS.toMillis(CLOSE_TIMEOUT_S));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
