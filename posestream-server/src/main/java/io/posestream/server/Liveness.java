package io.posestream.server;

/**
 * Decides when a client that says nothing is asked for a sign of life, and when it counts as gone.
 *
 * <p>Threading: any thread may report that it was heard; one thread judges.
 */
final class Liveness {
  /** What to do about a client. */
  enum Verdict {
    ALIVE,
    /** Said nothing for an interval; it is to be pinged. */
    ASK,
    /** Answered nothing for the timeout; nobody is there. */
    GONE
  }

  private final long pingIntervalNs;
  private final long timeoutNs;
  private volatile long heardNs;
  private long askedNs;

  Liveness(long pingIntervalNs, long timeoutNs, long nowNs) {
    this.pingIntervalNs = pingIntervalNs;
    this.timeoutNs = timeoutNs;
    heardNs = nowNs;
    askedNs = nowNs;
  }

  /** The client said something, whatever it was. */
  void heard(long nowNs) {
    heardNs = nowNs;
  }

  Verdict judge(long nowNs) {
    long silentNs = nowNs - heardNs;
    if (silentNs >= timeoutNs) {
      return Verdict.GONE;
    }
    if (silentNs < pingIntervalNs || nowNs - askedNs < pingIntervalNs) {
      return Verdict.ALIVE;
    }
    askedNs = nowNs;
    return Verdict.ASK;
  }
}
