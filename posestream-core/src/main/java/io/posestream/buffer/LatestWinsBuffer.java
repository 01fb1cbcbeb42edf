package io.posestream.buffer;

import io.posestream.time.NanoClock;
import java.util.Optional;

/**
 * A hand-over with room for one item, in which the newest replaces the one still waiting.
 *
 * <p>Capacity one is the point: a queue of n items adds n frame times of latency as soon as the
 * taker is slower than the giver, and every queued picture is older than the one that replaces it.
 * With one slot the age of what is taken never exceeds one frame time of the giver plus the wait,
 * whatever the rates are. What is thrown away is counted, with its reason and age.
 *
 * <p>Laws, checked for every implementation by {@code LatestWinsBufferContract}:
 *
 * <ul>
 *   <li>{@code offered = taken + dropped + pending} in every {@link #counts()};
 *   <li>a take returns the newest item offered before it, each item at most once;
 *   <li>an offer wakes a waiting taker, no wake-up is lost;
 *   <li>after {@code close()}, offers are refused and counted as dropped, takers wake up empty;
 *   <li>after {@code finish()} the same, once the waiting item has been taken.
 * </ul>
 *
 * <p>Threading: any number of threads may call anything. {@code offer} never blocks and never waits
 * for a taker. What a thread did before {@code offer(x)} happens-before what another does after
 * taking x.
 *
 * @param <T> what is handed over; immutable or owned by its holder
 * @since 0.1
 */
public interface LatestWinsBuffer<T> extends AutoCloseable {
  /**
   * Puts {@code item} in the slot, in place of the one still waiting there.
   *
   * @return false if the buffer is finished or closed and {@code item} was dropped
   */
  boolean offer(T item);

  /**
   * Waits for an item and removes it.
   *
   * @return the newest item, or empty once the buffer is closed, or finished and empty
   * @throws InterruptedException if the thread is interrupted before or while it waits; no item is
   *     lost then
   */
  Optional<T> take() throws InterruptedException;

  /**
   * Waits until an item waits here, without removing it: for takers that must get hold of something
   * else first, such as a core, and then want what is newest by that time.
   *
   * @return false once the buffer is closed, or finished and empty
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  boolean awaitItem() throws InterruptedException;

  /** Removes the waiting item, if there is one, without waiting. */
  Optional<T> poll();

  /** A consistent snapshot of the counters. */
  BufferCounts counts();

  /**
   * Says that nothing more will come: refuses further offers, but the waiting item can still be
   * taken; after it, takers get empty. For the giver, at the end of its stream. Idempotent.
   */
  void finish();

  /** Refuses further offers, drops the waiting item and wakes every taker. Idempotent. */
  @Override
  void close();

  /** The standard buffer on the clock of this JVM. */
  static <T> LatestWinsBuffer<T> create() {
    return create(NanoClock.system());
  }

  /** The standard buffer; {@code clock} measures the age of what is dropped. */
  static <T> LatestWinsBuffer<T> create(NanoClock clock) {
    return new SlotBuffer<>(clock);
  }
}
