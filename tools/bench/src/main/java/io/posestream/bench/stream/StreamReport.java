package io.posestream.bench.stream;

import io.posestream.bench.machine.GarbageCollections;
import io.posestream.bench.machine.MemoryTrend;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  public StreamReport {
    streams = List.copyOf(streams);
  }

  /**
   * One of the streams.
   *
   * @param resultsPerS its results
   * @param latency from bytes in to bytes out
   */
  public record OneStream(double resultsPerS, Distribution latency) {}

  /** The section of that title, with more notes after the one about the results. */
  public Section section(String title, List<String> more) {
    Table table = new Table("stream | results/s | latency p50 ms | p95 ms | p99 ms | max ms");
    for (int i = 0; i < streams.size(); i++) {
      Distribution latency = streams.get(i).latency();
      table.row(
          i + 1,
          streams.get(i).resultsPerS(),
          latency.p50Ms(),
          latency.p95Ms(),
          latency.p99Ms(),
          latency.maxMs());
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT, "%d results in %.1f s: %.1f results/s.", results, elapsedS, resultsPerS));
    notes.addAll(more);
    notes.add(
        String.format(
            Locale.ROOT,
            "Java heap %.1f kB a frame; %d garbage collections, %d ms together, the longest %d ms.",
            allocatedBytesPerFrame / 1e3,
            pauses.collections(),
            pauses.sumMs(),
            pauses.maxMs()));
    notes.add(
        memory
            .map(MemoryTrend.Memory::describe)
            .orElse("This system does not tell how much memory a process holds."));
    return new Section(title, table, notes);
  }
}
