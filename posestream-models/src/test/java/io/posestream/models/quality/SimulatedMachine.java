package io.posestream.models.quality;

import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import java.util.Random;

/**
 * A machine on which networks take a known time.
 *
 * @param speed how many times as fast as the given times
 * @param liteMs work of the lite body network
 * @param fullPerLite how many times as much the full one takes
 * @param heavyPerFull how many times as much again the heavy one takes
 * @param liteHandsMs work of the lite hand network on both hands
 * @param fullHandsPerLite how many times as much the full one takes
 * @param noise standard deviation of the logarithm of a frame's work
 * @param spikes probability 0..1 that a frame takes five times as long
 */
record SimulatedMachine(
    double speed,
    double liteMs,
    double fullPerLite,
    double heavyPerFull,
    double liteHandsMs,
    double fullHandsPerLite,
    double noise,
    double spikes) {
  private static final double DECODE_MS = 0.7;

  /** The ratios of our own machine, without noise. */
  static SimulatedMachine steady(double speed) {
    return new SimulatedMachine(speed, 4.1, 1.5, 4, 5, 1.8, 0, 0);
  }

  SimulatedMachine withSpeed(double newSpeed) {
    return new SimulatedMachine(
        newSpeed, liteMs, fullPerLite, heavyPerFull, liteHandsMs, fullHandsPerLite, noise, spikes);
  }

  /** Work on one frame. */
  long workNs(Quality level, boolean handsLooked, Random random) {
    double ms = DECODE_MS + bodyMs(level.body().orElseThrow());
    if (handsLooked && level.hands().isPresent()) {
      ms += handsMs(level.hands().get().model());
    }
    ms *= Math.exp(noise * random.nextGaussian()) / speed;
    return (long) (1e6 * (random.nextDouble() < spikes ? 5 * ms : ms));
  }

  private double bodyMs(PoseModel model) {
    return switch (model) {
      case LITE -> liteMs;
      case FULL -> liteMs * fullPerLite;
      case HEAVY -> liteMs * fullPerLite * heavyPerFull;
    };
  }

  private double handsMs(HandModel model) {
    return switch (model) {
      case LITE -> liteHandsMs;
      case FULL -> liteHandsMs * fullHandsPerLite;
    };
  }
}
