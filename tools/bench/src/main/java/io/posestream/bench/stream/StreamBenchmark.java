package io.posestream.bench.stream;

import io.posestream.bench.clip.JpegClip;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Runs streams flat out side by side and watches time, heap, pauses and memory. */
public final class StreamBenchmark {
  private final PoseEstimatorProvider provider;
  private final PoseOptions options;
  private final JpegClip clip;

  /** A benchmark; nothing runs yet. */
  public StreamBenchmark(PoseEstimatorProvider provider, PoseOptions options, JpegClip clip) {
    this.provider = provider;
    this.options = options;
    this.clip = clip;
  }

  /**
   * Runs.
   *
   * @param streams how many side by side; they share the provider's networks
   * @param warmUpFrames results of each stream that do not count, at least 1
   * @param results how many are measured, of all streams together
   * @param progress is told how many results there are, by any thread
   */
  public StreamReport run(int streams, int warmUpFrames, long results, LongConsumer progress)
      throws InterruptedException {
    Meters meters = new Meters();
    Race race = new Race(streams, results, meters, progress);
    List<FlatOutStream> running = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      running.add(new FlatOutStream(i, clip, provider.open(options), race, warmUpFrames));
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
