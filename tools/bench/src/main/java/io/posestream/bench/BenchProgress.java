package io.posestream.bench;

import java.util.function.LongConsumer;

/** Is told how far the measurement is. */
@FunctionalInterface
public interface BenchProgress {
  /** One measurement; told how many units are done, by any one thread at a time. */
  interface Step extends LongConsumer, AutoCloseable {
    /** The measurement is over. */
    @Override
    void close();
  }

  /**
   * A measurement begins.
   *
   * @param units how many it has
   */
  Step begin(String what, long units);
}
