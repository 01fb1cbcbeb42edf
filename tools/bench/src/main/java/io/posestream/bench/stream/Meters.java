package io.posestream.bench.stream;

import io.posestream.bench.machine.GarbageCollections;
import io.posestream.bench.machine.MemoryTrend;
import io.posestream.bench.machine.PosestreamThreads;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.JainIndex;
import io.posestream.bench.sample.Sample;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a race is watched with.
 *
 * <p>Threading: the streams' threads start and end it, one after the other; {@code report} is for
 * whoever has joined them.
 */
final class Meters implements RaceWatcher {
  private @Nullable GarbageCollections collections;
  private @Nullable MemoryTrend memory;
  private GarbageCollections.Pauses pauses = new GarbageCollections.Pauses(0, 0, 0);
  private long startNs;
  private long endNs;
  private long allocatedBytes;

  @Override
  public void onStart(Race race) {
    memory = MemoryTrend.start(race::results);
    collections = GarbageCollections.watch();
    allocatedBytes = -PosestreamThreads.allocatedBytes();
    startNs = System.nanoTime();
  }

  @Override
  public void onEnd() {
    endNs = System.nanoTime();
    allocatedBytes += PosestreamThreads.allocatedBytes();
    GarbageCollections watched = collections;
    if (watched != null) {
      pauses = watched.pauses();
      watched.close();
    }
  }

  /** What was seen. */
  StreamReport report(List<Sample> latencies) throws InterruptedException {
    double elapsedS = (endNs - startNs) / 1e9;
    List<StreamReport.OneStream> streams =
        latencies.stream().map(latency -> stream(latency.distribution(), elapsedS)).toList();
    double[] rates = streams.stream().mapToDouble(StreamReport.OneStream::resultsPerS).toArray();
    long results = latencies.stream().mapToLong(Sample::count).sum();
    MemoryTrend sampled = memory;
    return new StreamReport(
        results,
        elapsedS,
        results / elapsedS,
        streams,
        JainIndex.of(rates),
        (double) allocatedBytes / results,
        pauses,
        sampled == null ? Optional.empty() : sampled.stop());
  }

  private static StreamReport.OneStream stream(Distribution latency, double elapsedS) {
    return new StreamReport.OneStream(latency.count() / elapsedS, latency);
  }
}
