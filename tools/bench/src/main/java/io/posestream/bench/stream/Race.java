package io.posestream.bench.stream;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Streams that start together and end when all of them together have given so many results, so that
 * each has the same time.
 *
 * <p>Threading: safe for use by several threads.
 */
final class Race {
  private final CyclicBarrier barrier;
  private final AtomicLong results = new AtomicLong();
  private final long wanted;
  private final RaceWatcher watcher;
  private final LongConsumer progress;
  private volatile boolean aborted;

  /**
   * A race that has not begun.
   *
   * @param wanted results of all streams together
   * @param watcher notes start and end
   * @param progress is told how many results there are
   */
  Race(int streams, long wanted, RaceWatcher watcher, LongConsumer progress) {
    barrier = new CyclicBarrier(streams, () -> watcher.onStart(this));
    this.wanted = wanted;
    this.watcher = watcher;
    this.progress = progress;
  }

  /** Waits until all are warm, or one has given up. */
  void awaitStart() {
    if (aborted) {
      return;
    }
    try {
      barrier.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      aborted = true;
    } catch (BrokenBarrierException e) {
      aborted = true;
    }
  }

  /** A stream has ended; if it did so early, the others shall end too. */
  void leave() {
    if (!isOver()) {
      aborted = true;
      barrier.reset();
    }
  }

  /** Whether a stream ended early. */
  boolean isAborted() {
    return aborted;
  }

  /** Counts a result; false if the race was over before it. */
  boolean count() {
    long number = results.incrementAndGet();
    if (number > wanted) {
      return false;
    }
    synchronized (progress) {
      progress.accept(number);
    }
    if (number == wanted) {
      watcher.onEnd();
    }
    return true;
  }

  boolean isOver() {
    return aborted || results.get() >= wanted;
  }

  /** Results so far, at most the wanted ones. */
  long results() {
    return Math.min(results.get(), wanted);
  }
}
