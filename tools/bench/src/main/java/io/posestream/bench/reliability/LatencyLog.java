package io.posestream.bench.reliability;

import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.LeastSquares;
import io.posestream.bench.sample.Sample;
import java.util.Arrays;

/**
 * When results arrived, and how old their frames were then.
 *
 * <p>Threading: any thread may call anything.
 */
final class LatencyLog {
  private static final double NS_PER_MIN = 60e9;

  private final long startNs = System.nanoTime();
  private final Sample arrivalsMin = new Sample();
  private final Sample latenciesMs = new Sample();

  /** A result that arrived at {@code nowNs} of a frame that was captured at {@code captureNs}. */
  synchronized void add(long captureNs, long nowNs) {
    arrivalsMin.add((nowNs - startNs) / NS_PER_MIN);
    latenciesMs.addNs(nowNs - captureNs);
  }

  /** How many results have arrived; those from here on are a part of the log. */
  synchronized int count() {
    return latenciesMs.count();
  }

  /** The latencies of the results from number {@code first} on. */
  synchronized Distribution since(int first) {
    Sample part = new Sample();
    for (int i = first; i < latenciesMs.count(); i++) {
      part.add(latenciesMs.get(i));
    }
    return part.distribution();
  }

  /** How many results from number {@code first} on are older than that. */
  synchronized int olderThan(double ms, int first) {
    int count = 0;
    for (int i = first; i < latenciesMs.count(); i++) {
      count += latenciesMs.get(i) > ms ? 1 : 0;
    }
    return count;
  }

  /** Growth of the latencies of the results from number {@code first} on. */
  synchronized double slopeMsPerMin(int first) {
    return LeastSquares.slope(values(arrivalsMin, first), values(latenciesMs, first));
  }

  private static double[] values(Sample sample, int first) {
    double[] values = new double[sample.count() - first];
    Arrays.setAll(values, i -> sample.get(first + i));
    return values;
  }
}
