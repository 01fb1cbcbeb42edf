package io.posestream.server;

/** Decides when a client is told that the machine does not keep up. Not thread-safe. */
final class SlowNotice {
  private static final long INTERVAL_NS = 10_000_000_000L;

  /** Below this a client loses a frame now and then, as it must. */
  private static final double MANY = 0.25;

  private static final long FEW_FRAMES = 20;

  private long sinceNs;
  private long offeredThen;
  private long droppedThen;

  SlowNotice(long nowNs) {
    sinceNs = nowNs;
  }

  /** Judges the last ten seconds, once they are over. */
  boolean due(long offered, long dropped, long nowNs) {
    if (nowNs - sinceNs < INTERVAL_NS) {
      return false;
    }
    long frames = offered - offeredThen;
    long lost = dropped - droppedThen;
    sinceNs = nowNs;
    offeredThen = offered;
    droppedThen = dropped;
    return frames >= FEW_FRAMES && lost > MANY * frames;
  }
}
