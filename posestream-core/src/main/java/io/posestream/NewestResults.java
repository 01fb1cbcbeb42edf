package io.posestream;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.result.PoseResult;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of a stream for a loop that takes them at its own pace; a result that was not taken
 * is replaced by the next one.
 *
 * <pre>{@code
 * try (NewestResults results = engine.stream(CameraSource.open(0)).results()) {
 *   for (PoseResult result : results) {
 *     show(result);
 *   }
 * }
 * }</pre>
 *
 * <p>Threading: one thread iterates; any thread may close, which ends the iteration.
 *
 * @since 0.1
 */
public final class NewestResults implements Iterable<PoseResult>, AutoCloseable {
  private final PoseStream stream;
  private final LatestWinsBuffer<PoseResult> newest;
  private volatile boolean closed;

  NewestResults(PoseStream stream, LatestWinsBuffer<PoseResult> newest) {
    this.stream = stream;
    this.newest = newest;
  }

  /**
   * {@code hasNext} waits for a result, and is false at the end of the stream or when the thread is
   * interrupted; its flag is then set. It throws what broke the stream.
   */
  @Override
  public Iterator<PoseResult> iterator() {
    return new Iterator<>() {
      private @Nullable PoseResult next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = take().orElse(null);
        }
        return next != null;
      }

      @Override
      public PoseResult next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the stream has ended");
        }
        PoseResult taken = Objects.requireNonNull(next);
        next = null;
        return taken;
      }
    };
  }

  private Optional<PoseResult> take() {
    try {
      Optional<PoseResult> result = newest.take();
      if (result.isEmpty() && !closed) {
        stream.await();
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Results that a newer one replaced before they were taken. */
  public BufferCounts counts() {
    return newest.counts();
  }

  /** The stream that runs behind this. */
  public PoseStream stream() {
    return stream;
  }

  /** Ends the stream, within seconds. Idempotent. */
  @Override
  public void close() {
    closed = true;
    newest.close();
    stream.close();
  }
}
