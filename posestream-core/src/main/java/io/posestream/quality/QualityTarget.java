package io.posestream.quality;

/**
 * What is held by lowering the quality where needed. Both kinds bound the work on frames, from the
 * taking of a frame to its result: waiting and transport are not part of it.
 */
public sealed interface QualityTarget {
  /** The work that a frame may take, in nanoseconds. */
  long budgetNs();

  /**
   * Results per second. Frames may take 1/rate on average over a cycle of hands, since a frame
   * without hands makes up for one with them.
   *
   * @throws IllegalArgumentException if it is not within {@link Rate#MIN}..{@link Rate#MAX}
   */
  static QualityTarget resultsPerSecond(double resultsPerSecond) {
    return new Rate(resultsPerSecond);
  }

  /**
   * Work on a frame in milliseconds. Counts each frame by itself, so processing hands less often
   * makes late frames rarer, not faster.
   *
   * @throws IllegalArgumentException if it is not within {@link Latency#MIN_MS}..{@link
   *     Latency#MAX_MS}
   */
  static QualityTarget latencyMs(double latencyMs) {
    return new Latency(latencyMs);
  }

  /**
   * Results per second.
   *
   * @param resultsPerSecond 1..240
   */
  record Rate(double resultsPerSecond) implements QualityTarget {
    /** Below this, nothing that is called live is left. */
    public static final double MIN = 1;

    /** Faster than any camera of a browser. */
    public static final double MAX = 240;

    public Rate {
      requireWithin("results per second", resultsPerSecond, MIN, MAX);
    }

    @Override
    public long budgetNs() {
      return Math.round(1e9 / resultsPerSecond);
    }
  }

  /**
   * Work on a frame.
   *
   * @param latencyMs milliseconds, 1..1000
   */
  record Latency(double latencyMs) implements QualityTarget {
    /** Less than any of the networks takes. */
    public static final double MIN_MS = 1;

    /** More than the best quality takes on any machine. */
    public static final double MAX_MS = 1000;

    public Latency {
      requireWithin("latency in ms", latencyMs, MIN_MS, MAX_MS);
    }

    @Override
    public long budgetNs() {
      return Math.round(latencyMs * 1e6);
    }
  }

  private static void requireWithin(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "the target's " + name + " must lie in " + min + ".." + max + ": " + value);
    }
  }
}
