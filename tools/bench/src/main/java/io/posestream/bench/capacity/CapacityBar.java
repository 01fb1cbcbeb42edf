package io.posestream.bench.capacity;

/**
 * When a number of streams counts as held.
 *
 * @param share what each stream must get at least of its rate as results, 0..1
 * @param p95Ms what 95 % of all times from capture to result must not exceed
 */
public record CapacityBar(double share, double p95Ms) {
  public CapacityBar {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must lie in 0..1: " + share);
    }
    if (!(p95Ms > 0)) {
      throw new IllegalArgumentException("p95-ms must be greater than 0: " + p95Ms);
    }
  }

  boolean holds(CapacityStep step) {
    return step.lost() == 0 && step.leastShare() >= share && step.p95Ms() <= p95Ms;
  }
}
