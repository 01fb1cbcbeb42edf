package io.posestream.bench.network;

import io.posestream.bench.sample.Sample;
import io.posestream.models.network.NetworkRun;
import io.posestream.models.weights.ModelName;
import java.util.Optional;

/** One network in both runtimes, run in turns. Not thread-safe. */
final class Contest implements AutoCloseable {
  private final ModelName model;
  private final NetworkRun ours;
  private final Optional<TfLiteRun> theirs;
  private final Sample ourTimes = new Sample();
  private final Sample theirTimes = new Sample();

  Contest(ModelName model, NetworkRun ours, Optional<TfLiteRun> theirs) {
    this.model = model;
    this.ours = ours;
    this.theirs = theirs;
  }

  ModelName model() {
    return model;
  }

  NetworkRun ours() {
    return ours;
  }

  /** Hands the input that ours has to the other runtime too. */
  void shareInput() {
    theirs.ifPresent(
        run -> {
          run.input().put(0, ours.input(), 0, run.input().capacity());
          run.run();
        });
  }

  /** Runs both once; who begins alternates, as the second finds the caches as the first left it. */
  void round(boolean oursFirst, boolean keep) {
    if (oursFirst) {
      runOurs(keep);
    }
    theirs.ifPresent(run -> time(run::invoke, theirTimes, keep));
    if (!oursFirst) {
      runOurs(keep);
    }
  }

  private void runOurs(boolean keep) {
    time(ours::run, ourTimes, keep);
  }

  private static void time(Runnable work, Sample times, boolean keep) {
    long startNs = System.nanoTime();
    work.run();
    if (keep) {
      times.add(System.nanoTime() - startNs);
    }
  }

  Sample ourTimes() {
    return ourTimes;
  }

  Optional<Sample> theirTimes() {
    return theirs.map(run -> theirTimes);
  }

  NetworkReport.Row row() {
    return NetworkReport.Row.of(
        model.id(), ourTimes.distribution(), theirTimes().map(Sample::distribution));
  }

  @Override
  public void close() {
    ours.close();
    theirs.ifPresent(TfLiteRun::close);
  }
}
