package io.posestream.bench.stream;

import io.posestream.bench.machine.GarbageCollections;
import io.posestream.bench.machine.MemoryTrend;
import io.posestream.bench.sample.Distribution;
import java.util.List;
import java.util.Optional;

/**
 * Streams that always had a newer frame waiting.
 *
 * @param results how many results all streams gave together
 * @param elapsedS how long that took
 * @param resultsPerS of all streams together
 * @param streams one by one
 * @param jainIndex how evenly the results were shared: 1 is even
 * @param allocatedBytesPerFrame Java heap that the streams' threads allocated per result
 * @param pauses of the garbage collector
 * @param memory resident memory, where the system tells it
 */
public record StreamReport(
    long results,
    double elapsedS,
    double resultsPerS,
    List<OneStream> streams,
    double jainIndex,
    double allocatedBytesPerFrame,
    GarbageCollections.Pauses pauses,
    Optional<MemoryTrend.Memory> memory) {
  /**
   * One of the streams.
   *
   * @param resultsPerS its results
   * @param latency from bytes in to bytes out
   */
  public record OneStream(double resultsPerS, Distribution latency) {}

  public StreamReport {
    streams = List.copyOf(streams);
  }
}
