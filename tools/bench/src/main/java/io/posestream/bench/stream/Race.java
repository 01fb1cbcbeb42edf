package io.posestream.bench.stream;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Streams that start together and end when all of them together have given a number of results, so
 * that each has the same time.
 *
 * <p>Threading: safe for use by several threads. The streams' threads start and end the meters.
 */
final class Race {
  private final CyclicBarrier barrier;
  private final AtomicLong results = new AtomicLong();
  private final long target;
  private final Meters meters;
  private final LongConsumer progress;
  private volatile boolean aborted;

  /**
   * A race that has not begun.
   *
   * @param target results of all streams together
   * @param meters started when all streams are warm, ended with the last result
   * @param progress accepts the number of results
   */
  Race(int streams, long target, Meters meters, LongConsumer progress) {
    barrier = new CyclicBarrier(streams, () -> meters.start(this));
    this.target = target;
    this.meters = meters;
    this.progress = progress;
  }

  /** Waits until all streams are warm, or one has given up. */
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

  /** A stream has ended; if it did so early, the others must end too. */
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
    if (number > target) {
      return false;
    }
    synchronized (progress) {
      progress.accept(number);
    }
    if (number == target) {
      meters.end();
    }
    return true;
  }

  boolean isOver() {
    return aborted || results.get() >= target;
  }

  /** Results so far, at most the target. */
  long results() {
    return Math.min(results.get(), target);
  }
}
