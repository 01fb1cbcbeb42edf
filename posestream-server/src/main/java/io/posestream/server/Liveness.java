package io.posestream.server;

/**
 * Decides when a client that sends nothing is asked for a sign of life, and when its place is given
 * free.
 *
 * <p>Threading: any thread may report that it was heard; one thread judges.
 */
final class Liveness {
  /** What to do about a client. */
  enum Verdict {
    ALIVE,
    /** Sent nothing for an interval; it is to be pinged. */
    ASK,
    /** Answered nothing for the timeout. */
    SILENT
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

  /** The client sent something: a part of a message, or a pong. */
  void heard(long nowNs) {
    heardNs = nowNs;
  }

  Verdict judge(long nowNs) {
    long silentNs = nowNs - heardNs;
    if (silentNs >= timeoutNs) {
      return Verdict.SILENT;
    }
    if (silentNs < pingIntervalNs || nowNs - askedNs < pingIntervalNs) {
      return Verdict.ALIVE;
    }
    askedNs = nowNs;
    return Verdict.ASK;
  }
}
