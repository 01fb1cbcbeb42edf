package io.posestream.bench.stream;

import io.posestream.bench.machine.Allocation;
import io.posestream.bench.machine.GarbageCollections;
import io.posestream.bench.machine.MemoryTrend;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.sample.JainIndex;
import io.posestream.bench.sample.Sample;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures time, heap, collections and memory of a race.
 *
 * <p>Threading: the streams' threads start and end it, one after the other; {@code report} is for
 * the thread that has joined them.
 */
final class Meters {
  private @Nullable GarbageCollections collections;
  private @Nullable MemoryTrend memory;
  private GarbageCollections.Pauses pauses = new GarbageCollections.Pauses(0, 0, 0);
  private long startNs;
  private long endNs;
  private long allocatedBytes;

  /** All streams are warm, and none goes on before this returns. */
  void start(Race race) {
    memory = MemoryTrend.start(race::results);
    collections = GarbageCollections.watch();
    allocatedBytes = -Allocation.ofStreamsBytes();
    startNs = System.nanoTime();
  }

  /** The last result of the race has been given. */
  void end() {
    endNs = System.nanoTime();
    allocatedBytes += Allocation.ofStreamsBytes();
    GarbageCollections watched = collections;
    if (watched != null) {
      pauses = watched.pauses();
      watched.close();
    }
  }

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
