package io.posestream.bench.report;

import io.posestream.bench.BenchReport;
import io.posestream.bench.machine.MemoryTrend;
import io.posestream.bench.stream.StreamReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Streams flat out. */
final class StreamSections {
  private static final double MIB = 1 << 20;

  private StreamSections() {}

  static List<Section> of(BenchReport.Run run) {
    List<Section> sections = new ArrayList<>();
    sections.add(section("One stream flat out", run.oneStream(), List.of()));
    run.severalStreams()
        .ifPresent(
            several ->
                sections.add(
                    section(
                        several.streams().size() + " streams flat out side by side",
                        several,
                        List.of(
                            String.format(
                                Locale.ROOT,
                                "Together %.2f times the results of one stream; Jain index %.4f.",
                                run.severalAgainstOne().orElse(Double.NaN),
                                several.jainIndex())))));
    run.soak()
        .ifPresent(
            soak ->
                sections.add(section("Soak of " + soak.results() + " frames", soak, List.of())));
    return sections;
  }

  private static Section section(String title, StreamReport report, List<String> more) {
    Table table = new Table("stream", "results/s", "latency p50 ms", "p95 ms", "p99 ms", "max ms");
    for (int i = 0; i < report.streams().size(); i++) {
      StreamReport.OneStream stream = report.streams().get(i);
      table.row(
          i + 1,
          stream.resultsPerS(),
          stream.latency().p50Ms(),
          stream.latency().p95Ms(),
          stream.latency().p99Ms(),
          stream.latency().maxMs());
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "%d results in %.1f s: %.1f results/s.",
            report.results(),
            report.elapsedS(),
            report.resultsPerS()));
    notes.addAll(more);
    notes.add(
        String.format(
            Locale.ROOT,
            "Java heap %.1f kB a frame; %d garbage collections, %d ms together, the longest %d ms.",
            report.allocatedBytesPerFrame() / 1e3,
            report.pauses().collections(),
            report.pauses().sumMs(),
            report.pauses().maxMs()));
    notes.add(
        report
            .memory()
            .map(StreamSections::memory)
            .orElse("This system does not tell how much memory a process holds."));
    return new Section(title, table, notes);
  }

  private static String memory(MemoryTrend.Memory memory) {
    String trend =
        memory.bytesPerFrame().isPresent()
            ? String.format(
                Locale.ROOT,
                ", least-squares slope %+.0f bytes a frame over %d samples%s.",
                memory.bytesPerFrame().getAsDouble(),
                memory.samples(),
                laterHalf(memory))
            : "; too short for a slope.";
    return String.format(
        Locale.ROOT,
        "Resident memory %.0f MiB at the start, %.0f MiB at the end%s",
        memory.startBytes() / MIB,
        memory.endBytes() / MIB,
        trend);
  }

  private static String laterHalf(MemoryTrend.Memory memory) {
    return memory.secondHalfBytesPerFrame().isPresent()
        ? String.format(
            Locale.ROOT,
            ", %+.0f over the later half",
            memory.secondHalfBytesPerFrame().getAsDouble())
        : "";
  }
}
