package io.posestream.bench.live;

import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.LeastSquares;
import io.posestream.bench.sample.Sample;
import java.util.Arrays;

/**
 * When results arrived, how old their frames were then, and how many people they show.
 *
 * <p>Threading: any thread may call anything.
 */
public final class LatencyLog {
  private static final double NS_PER_MIN = 60e9;

  private final long startNs = System.nanoTime();
  private final Sample arrivalsMin = new Sample();
  private final Sample latenciesMs = new Sample();
  private final Sample people = new Sample();

  synchronized void add(CameraClient.Answer answer) {
    arrivalsMin.add((answer.arrivedNs() - startNs) / NS_PER_MIN);
    latenciesMs.addNs(answer.arrivedNs() - answer.captureNs());
    people.add(answer.message().result().people().size());
  }

  /** How many results have arrived; those from here on are a part of the log. */
  public synchronized int count() {
    return latenciesMs.count();
  }

  /** The latencies of the results from number {@code first} on. */
  public synchronized Distribution since(int first) {
    return part(latenciesMs, first).distribution();
  }

  /** How many people the results from number {@code first} on show, on average. */
  public synchronized double peopleSince(int first) {
    return part(people, first).mean();
  }

  private static Sample part(Sample sample, int first) {
    Sample part = new Sample();
    for (int i = first; i < sample.count(); i++) {
      part.add(sample.get(i));
    }
    return part;
  }

  /** How many results from number {@code first} on are older than that. */
  public synchronized int olderThan(double ms, int first) {
    int count = 0;
    for (int i = first; i < latenciesMs.count(); i++) {
      count += latenciesMs.get(i) > ms ? 1 : 0;
    }
    return count;
  }

  /** Growth of the latencies of the results from number {@code first} on. */
  public synchronized double slopeMsPerMin(int first) {
    return LeastSquares.slope(values(arrivalsMin, first), values(latenciesMs, first));
  }

  private static double[] values(Sample sample, int first) {
    double[] values = new double[sample.count() - first];
    Arrays.setAll(values, i -> sample.get(first + i));
    return values;
  }
}
