package io.posestream.models.quality;

/**
 * Holds back climbs over one step that failed before: after each failure twice as long, so that a
 * level that nearly fits is not tried for ever. A climb fails if the upper level does not hold for
 * as long as the next try would have to wait.
 *
 * <p>Not thread-safe.
 */
final class ClimbGate {
  /** After the first failure. Longer: steadier, but slower to use a machine that became free. */
  private static final long FIRST_WAIT_NS = 15_000_000_000L;

  private static final long LONGEST_WAIT_NS = 300_000_000_000L;

  /** Work this much below that of the failed try says that the machine is another one now. */
  private static final double CHANGED = 0.8;

  private boolean climbed;
  private long climbedAtNs;
  private long workBeforeNs;
  private long waitNs;
  private long failedAtNs;

  /** The step was taken when the lower level took {@code workNs}. */
  void climb(long workNs, long nowNs) {
    climbed = true;
    climbedAtNs = nowNs;
    workBeforeNs = workNs;
  }

  /** The upper level was left again. */
  void fall(long nowNs) {
    if (!climbed) {
      return;
    }
    climbed = false;
    long nextWaitNs = waitNs == 0 ? FIRST_WAIT_NS : Math.min(2 * waitNs, LONGEST_WAIT_NS);
    boolean failed = nowNs - climbedAtNs < nextWaitNs;
    waitNs = failed ? nextWaitNs : 0;
    failedAtNs = nowNs;
  }

  /** Whether the step may be taken now that the lower level takes {@code workNs}. */
  boolean isOpen(long workNs, long nowNs) {
    if (waitNs == 0) {
      return true;
    }
    boolean changed = workNs < CHANGED * workBeforeNs;
    return nowNs - failedAtNs >= (changed ? Math.min(waitNs, FIRST_WAIT_NS) : waitNs);
  }
}
