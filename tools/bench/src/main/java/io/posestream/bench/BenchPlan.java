package io.posestream.bench;

import io.posestream.engine.PoseOptions;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param choices models and thresholds, one run each; at least one
 * @param frames frames per measurement and stream
 * @param warmUpFrames frames before each measurement that do not count
 * @param streams how many streams run side by side, beside the run of one
 * @param soakFrames frames of the long run that shows leaks; 0 for none
 * @param comparisons what the pipeline is measured beside
 */
record BenchPlan(
    List<PoseOptions> choices,
    int frames,
    int warmUpFrames,
    int streams,
    long soakFrames,
    Set<Comparison> comparisons) {
  /** Enough for a p99 that three frames stand for. */
  static final int DEFAULT_FRAMES = 300;

  /** The JVM has then compiled what a frame needs. */
  static final int DEFAULT_WARM_UP_FRAMES = 100;

  private static final int MOST_STREAMS = 64;

  /** Checks the numbers; the message names the wrong one. */
  BenchPlan {
    choices = List.copyOf(choices);
    comparisons = Set.copyOf(comparisons);
    requireAtLeast("frames", 1, frames);
    requireAtLeast("warm-up", 1, warmUpFrames);
    requireAtLeast("streams", 1, streams);
    requireAtLeast("soak", 0, soakFrames);
    if (streams > MOST_STREAMS) {
      throw new IllegalArgumentException(
          "streams must be at most " + MOST_STREAMS + ": " + streams);
    }
  }

  private static void requireAtLeast(String name, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
    }
  }
}
