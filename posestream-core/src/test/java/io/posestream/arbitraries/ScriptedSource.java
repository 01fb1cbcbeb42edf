package io.posestream.arbitraries;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A source that gives its frames and then ends, breaks or waits; it counts how often it closes. */
public final class ScriptedSource implements FrameSource {
  /** What {@code next()} does after the last frame. */
  private interface End {
    Optional<Frame> reached() throws InterruptedException;
  }

  private final Iterator<Frame> frames;
  private final End end;
  private final CountDownLatch closed;
  private final AtomicInteger timesClosed = new AtomicInteger();

  private ScriptedSource(List<Frame> frames, End end, CountDownLatch closed) {
    this.frames = List.copyOf(frames).iterator();
    this.end = end;
    this.closed = closed;
  }

  /** Ends after its frames. */
  public static ScriptedSource ending(List<Frame> frames) {
    return new ScriptedSource(frames, Optional::empty, new CountDownLatch(1));
  }

  /** Throws after its frames. */
  public static ScriptedSource breaking(
      List<Frame> frames, Supplier<? extends RuntimeException> failure) {
    return new ScriptedSource(
        frames,
        () -> {
          throw failure.get();
        },
        new CountDownLatch(1));
  }

  /** Waits after its frames until it is closed. */
  public static ScriptedSource waiting(List<Frame> frames) {
    CountDownLatch closed = new CountDownLatch(1);
    return new ScriptedSource(
        frames,
        () -> {
          closed.await();
          return Optional.empty();
        },
        closed);
  }

  /** So many frames without content, numbered from 0, captured every 40 ms. */
  public static List<Frame> frames(int count) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(new Frame(i, i * 40_000_000L, 0, EncodedImage.of(new byte[0])));
    }
    return frames;
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (closed.getCount() == 0) {
      return Optional.empty();
    }
    return frames.hasNext() ? Optional.of(frames.next()) : end.reached();
  }

  @Override
  public void close() {
    timesClosed.incrementAndGet();
    closed.countDown();
  }

  /** How often it was closed. */
  public int timesClosed() {
    return timesClosed.get();
  }
}
