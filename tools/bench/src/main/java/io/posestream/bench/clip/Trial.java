package io.posestream.bench.clip;

import io.posestream.engine.PoseOptions;

/**
 * A clip with one choice of models, as every measurement of it gets it.
 *
 * @param clip the pictures, looped
 * @param options models and thresholds
 * @param warmUpFrames frames before a measurement that do not count, at least 1
 * @param frames frames of a measurement
 */
public record Trial(JpegClip clip, PoseOptions options, int warmUpFrames, int frames) {
  /** Frames of a measurement, warm-up included. */
  public long allFrames() {
    return (long) warmUpFrames + frames;
  }
}
