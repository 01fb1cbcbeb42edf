package io.posestream.bench.network;

import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.Sample;
import java.util.Optional;

/** One network in both runtimes, run in turns. Not thread-safe. */
final class Contest {
  private final String name;
  private final Runnable ours;
  private final Optional<Runnable> theirs;
  private final Sample ourTimes = new Sample();
  private final Sample theirTimes = new Sample();

  Contest(String name, Runnable ours, Optional<Runnable> theirs) {
    this.name = name;
    this.ours = ours;
    this.theirs = theirs;
  }

  /**
   * Runs both once; the one that begins alternates, as the second finds the caches as the first
   * left them.
   *
   * @param number of the round, negative during the warm-up
   */
  void round(int number) {
    boolean oursFirst = number % 2 == 0;
    if (oursFirst) {
      time(ours, ourTimes, number);
    }
    theirs.ifPresent(run -> time(run, theirTimes, number));
    if (!oursFirst) {
      time(ours, ourTimes, number);
    }
  }

  /** Times a run, unless it belongs to the warm-up. */
  static void time(Runnable run, Sample times, int number) {
    long startNs = System.nanoTime();
    run.run();
    if (number >= 0) {
      times.addNs(System.nanoTime() - startNs);
    }
  }

  NetworkReport.Row row() {
    return row(name, this, 0);
  }

  /** What this network and {@code times} runs of another take together, round by round. */
  NetworkReport.Row row(String both, Contest other, int times) {
    Distribution our = sums(ourTimes, other.ourTimes, times).distribution();
    Optional<Distribution> their =
        theirs.map(run -> sums(theirTimes, other.theirTimes, times).distribution());
    return new NetworkReport.Row(
        both,
        our,
        their,
        their.stream().mapToDouble(each -> our.p50Ms() / each.p50Ms()).findFirst());
  }

  private static Sample sums(Sample ones, Sample others, int times) {
    Sample sums = new Sample();
    for (int i = 0; i < ones.count(); i++) {
      sums.add(ones.get(i) + times * others.get(i));
    }
    return sums;
  }
}
