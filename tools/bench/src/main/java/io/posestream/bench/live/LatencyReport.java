package io.posestream.bench.live;

import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Capture to result over loopback.
 *
 * @param runs at least one
 */
public record LatencyReport(List<Run> runs) implements Report {
  public LatencyReport {
    runs = List.copyOf(runs);
  }

  /**
   * One client that sent for a while.
   *
   * @param name hand model and pace
   * @param resultsPerS results that arrived
   * @param droppedInClient frames that were captured and never sent
   * @param droppedAtInput frames that the server received and did not process
   * @param droppedAtOutput results that the server did not send
   * @param contradictions results whose hops contradict the client's clock
   * @param hops where the time went, in order, the whole last
   */
  public record Run(
      String name,
      double resultsPerS,
      long droppedInClient,
      long droppedAtInput,
      long droppedAtOutput,
      int contradictions,
      Map<String, Distribution> hops) {
    public Run {
      hops = Collections.unmodifiableMap(new LinkedHashMap<>(hops));
    }

    /**
     * Capture to result.
     *
     * @throws IllegalStateException if there was no result
     */
    public Distribution total() {
      Distribution total = hops.get(Hops.TOTAL);
      if (total == null) {
        throw new IllegalStateException(name + ": there was no result");
      }
      return total;
    }

    private Object[] cells() {
      List<Object> cells = new ArrayList<>(List.of(name, resultsPerS, droppedInClient));
      cells.addAll(List.of(droppedAtInput, droppedAtOutput, contradictions));
      for (Distribution hop : hops.values()) {
        cells.add(
            String.format(
                Locale.ROOT, "%.2f / %.2f / %.2f", hop.p50Ms(), hop.p95Ms(), hop.p99Ms()));
      }
      return cells.toArray();
    }
  }

  @Override
  public Section section() {
    Table table =
        new Table(
            "run | results/s | dropped in the client | at the server's input | at its output"
                + " | contradicting the client's clock | "
                + String.join(" ms | ", runs.get(0).hops().keySet())
                + " ms");
    runs.forEach(run -> table.row(run.cells()));
    return new Section("Capture to result over loopback, p50 / p95 / p99", table, List.of());
  }
}
