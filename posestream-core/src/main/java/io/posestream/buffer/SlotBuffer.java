package io.posestream.buffer;

import io.posestream.time.NanoClock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The standard {@link LatestWinsBuffer}: one slot under one lock.
 *
 * <p>A lock rather than compare-and-set, because a dozen plain writes under it keep item and
 * counters consistent in every snapshot, and a taker can wait on its condition without polling. It
 * is held for nanoseconds: no foreign code runs under it, the clock is read before it.
 */
final class SlotBuffer<T> implements LatestWinsBuffer<T> {
  private final NanoClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /*
   * All fields below are guarded by the lock. What makes `item` non-null signals one taker,
   * what changes `finished` signals all: a taker waits only while it holds the lock and sees
   * neither, so no signal can fall between its check and its wait.
   *
   * The clock is read outside the lock, so two offers may arrive in the other order than their
   * times; an age is therefore never taken below 0.
   */
  private @Nullable T item;
  private long offeredAtNs;
  private boolean finished;
  private long offered;
  private long taken;
  private long overwritten;
  private long discarded;
  private long droppedAgeTotalNs;
  private long droppedAgeMaxNs;

  SlotBuffer(NanoClock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  @Override
  public boolean offer(T newest) {
    if (newest == null) {
      throw new NullPointerException("item");
    }
    long nowNs = clock.nanoTime();
    lock.lock();
    try {
      offered++;
      if (finished) {
        discarded++;
        return false;
      }
      if (item != null) {
        overwritten++;
        countAge(nowNs);
      }
      item = newest;
      offeredAtNs = nowNs;
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<T> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      awaitUnderLock();
      return remove();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitItem() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      awaitUnderLock();
      if (item != null) {
        // Another taker may have been passed over by the one signal of an offer.
        changed.signal();
      }
      return item != null;
    } finally {
      lock.unlock();
    }
  }

  private void awaitUnderLock() throws InterruptedException {
    while (item == null && !finished) {
      changed.await();
    }
  }

  @Override
  public Optional<T> poll() {
    lock.lock();
    try {
      return remove();
    } finally {
      lock.unlock();
    }
  }

  private Optional<T> remove() {
    T newest = item;
    if (newest == null) {
      return Optional.empty();
    }
    item = null;
    taken++;
    return Optional.of(newest);
  }

  @Override
  public BufferCounts counts() {
    lock.lock();
    try {
      return new BufferCounts(
          offered,
          taken,
          overwritten,
          discarded,
          item == null ? 0 : 1,
          droppedAgeTotalNs,
          droppedAgeMaxNs);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void finish() {
    lock.lock();
    try {
      finished = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    long nowNs = clock.nanoTime();
    lock.lock();
    try {
      finished = true;
      if (item != null) {
        item = null;
        discarded++;
        countAge(nowNs);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void countAge(long nowNs) {
    long ageNs = Math.max(0, nowNs - offeredAtNs);
    droppedAgeTotalNs += ageNs;
    droppedAgeMaxNs = Math.max(droppedAgeMaxNs, ageNs);
  }
}
