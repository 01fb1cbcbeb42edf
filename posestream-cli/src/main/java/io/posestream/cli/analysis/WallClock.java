package io.posestream.cli.analysis;

import io.posestream.result.PoseResult;
import io.posestream.wire.ResultMessage;

/** Turns times of this JVM into milliseconds of the wall clock, without jumps of that. */
final class WallClock {
  private static final double NS_PER_MS = 1e6;

  private final double originMs = System.currentTimeMillis() - System.nanoTime() / NS_PER_MS;

  /** A result on its way into a file. */
  ResultMessage message(PoseResult result, long dropped) {
    return new ResultMessage(
        result, atMs(result.frame().receiveTimeNs()), atMs(System.nanoTime()), dropped, 0);
  }

  private double atMs(long timeNs) {
    return originMs + timeNs / NS_PER_MS;
  }
}
