package io.posestream.server;

/** Adds the frames that one client's buffer dropped to the counters of the service. Thread-safe. */
final class DroppedFrames {
  private final ClientFrames frames;
  private final ServiceCounters counters;

  // Guarded by this.
  private long counted;

  DroppedFrames(ClientFrames frames, ServiceCounters counters) {
    this.frames = frames;
    this.counters = counters;
  }

  /** With each result, at the end of the stream, and for each frame that arrives after it. */
  synchronized void count() {
    long dropped = frames.counts().dropped();
    counters.framesDropped.add(dropped - counted);
    counted = dropped;
  }
}
