package io.posestream.models.onnx;

import io.posestream.quality.Percentile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether another execution provider may take a network over from the CPU: it must give the same
 * landmarks and be faster, both measured in turns.
 */
final class ProviderTrial {
  private static final int WARM_UP_RUNS = 3;
  private static final int TIMED_RUNS = 9;

  /** Less gain than this is noise, and the CPU needs no copies to a device. */
  private static final double WORTHWHILE = 0.9;

  /** Of an output's largest value; half precision stays below it. */
  private static final float TOLERANCE = 0.01f;

  private ProviderTrial() {}

  /** One network on one provider. */
  interface Candidate {
    void run();

    /** All outputs of the last run. */
    float[][] outputs();
  }

  /** Why the CPU shall keep the network, or empty if {@code other} may have it. */
  static Optional<String> objection(Candidate cpu, Candidate other) {
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      cpu.run();
      other.run();
    }
    double difference = difference(cpu.outputs(), other.outputs());
    if (!(difference <= TOLERANCE)) {
      return Optional.of(
          String.format(Locale.ROOT, "its results differ by %.1f %%", 100 * difference));
    }
    long[] cpuNs = new long[TIMED_RUNS];
    long[] otherNs = new long[TIMED_RUNS];
    for (int i = 0; i < TIMED_RUNS; i++) {
      cpuNs[i] = time(cpu);
      otherNs[i] = time(other);
    }
    double cpuMs = medianMs(cpuNs);
    double otherMs = medianMs(otherNs);
    return otherMs <= WORTHWHILE * cpuMs
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "it takes %.2f ms where the CPU takes %.2f ms", otherMs, cpuMs));
  }

  private static long time(Candidate candidate) {
    long startNs = System.nanoTime();
    candidate.run();
    return System.nanoTime() - startNs;
  }

  private static double medianMs(long[] ns) {
    Arrays.sort(ns);
    return ns[Percentile.index(0.5, ns.length)] / 1e6;
  }

  /** The largest difference of an output, relative to that output's largest value. */
  private static double difference(float[][] expected, float[][] actual) {
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      float largest = Float.MIN_NORMAL;
      float apart = 0;
      for (int j = 0; j < expected[i].length; j++) {
        largest = Math.max(largest, Math.abs(expected[i][j]));
        // Math.max keeps NaN.
        apart = Math.max(apart, Math.abs(expected[i][j] - actual[i][j]));
      }
      worst = Math.max(worst, (double) apart / largest);
    }
    return worst;
  }
}
