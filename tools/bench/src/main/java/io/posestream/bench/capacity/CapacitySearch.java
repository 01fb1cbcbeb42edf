package io.posestream.bench.capacity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the most streams that are held: doubles them until they are not, then halves the gap. A
 * miss counts when it is measured twice, as a machine that others use has bad seconds. Not
 * thread-safe.
 */
final class CapacitySearch {
  /** Measures so many streams side by side. */
  @FunctionalInterface
  interface Trial {
    CapacityStep measure(int streams) throws IOException, InterruptedException;
  }

  private final CapacityBar bar;
  private final Trial trial;
  private final List<CapacityStep> steps = new ArrayList<>();

  private CapacitySearch(CapacityBar bar, Trial trial) {
    this.bar = bar;
    this.trial = trial;
  }

  /**
   * Searches.
   *
   * @param most no more streams than that are tried, at least 1
   */
  static Capacity run(int most, CapacityBar bar, Trial trial)
      throws IOException, InterruptedException {
    CapacitySearch search = new CapacitySearch(bar, trial);
    int held = 0;
    int missed = most + 1;
    while (missed - held > 1) {
      int next = missed > most ? Math.min(most, Math.max(1, 2 * held)) : (held + missed) / 2;
      if (search.holds(next)) {
        held = next;
      } else {
        missed = next;
      }
    }
    return new Capacity(held, held == most, search.steps);
  }

  private boolean holds(int streams) throws IOException, InterruptedException {
    boolean first = measured(streams);
    return first || measured(streams);
  }

  private boolean measured(int streams) throws IOException, InterruptedException {
    CapacityStep step = trial.measure(streams);
    steps.add(step);
    return bar.holds(step);
  }
}
