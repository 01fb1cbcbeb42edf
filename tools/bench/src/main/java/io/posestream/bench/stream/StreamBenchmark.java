package io.posestream.bench.stream;

import io.posestream.PoseEngine;
import io.posestream.bench.clip.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Runs streams flat out side by side and measures time, heap, collections and memory. */
public final class StreamBenchmark {
  private StreamBenchmark() {}

  /**
   * Runs.
   *
   * @param provider its networks are shared by the streams
   * @param streams how many side by side, each with the warm-up of the trial
   * @param results how many are measured, of all streams together
   * @param progress accepts the number of results, from any thread
   */
  public static StreamReport run(
      Trial trial, PoseEngine provider, int streams, long results, LongConsumer progress)
      throws InterruptedException {
    Meters meters = new Meters();
    Race race = new Race(streams, results, meters, progress);
    List<FlatOutStream> running = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      running.add(new FlatOutStream(i, trial, provider.open(trial.options()), race));
    }
    running.forEach(FlatOutStream::start);
    for (FlatOutStream stream : running) {
      stream.join();
    }
    if (race.isAborted()) {
      throw new IllegalStateException("a stream ended early; the reason is logged above");
    }
    return meters.report(running.stream().map(FlatOutStream::latency).toList());
  }
}
