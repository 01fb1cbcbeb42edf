package io.posestream.bench.capacity;

import io.posestream.bench.capacity.CapacityStep.ServerUse;
import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many streams are held, for each choice.
 *
 * @param machine what server and clients share
 * @param bar when streams count as held
 * @param rows at least one
 */
public record CapacityReport(Machine machine, CapacityBar bar, List<Row> rows) implements Report {
  private static final String NONE = "–";
  private static final double MB_PER_GB = 1024;

  public CapacityReport {
    rows = List.copyOf(rows);
  }

  /**
   * One choice.
   *
   * @param served body model and hand model
   * @param people in each picture
   * @param framesPerS what each camera takes
   * @param capacity what was found
   */
  public record Row(String served, int people, double framesPerS, Capacity capacity) {
    private Object[] cells() {
      CapacityStep best = capacity.best();
      Optional<ServerUse> use = best.server();
      double cores = use.map(ServerUse::cores).orElse(Double.NaN);
      OptionalDouble mb = capacity.mbPerStream();
      return new Object[] {
        served,
        people + format(" (%.2f)", best.people()),
        format("%.0f", framesPerS),
        capacity.streams() + (capacity.more() ? " or more" : ""),
        format("%.1f", best.resultsPerS()),
        format("%.0f", best.p95Ms()),
        use.isEmpty() ? NONE : format("%.2f", cores),
        use.isEmpty() || capacity.streams() == 0
            ? NONE
            : format("%.1f", capacity.streams() / cores),
        use.isEmpty() ? NONE : format("%.1f", 1000 * cores / best.resultsPerS()),
        format("%.2f", best.generatorCores()),
        memory(),
        mb.isEmpty() ? NONE : format("%.1f", mb.getAsDouble()),
        mb.isEmpty() || mb.getAsDouble() <= 0 ? NONE : format("%.0f", MB_PER_GB / mb.getAsDouble())
      };
    }

    private String memory() {
      CapacityStep most = capacity.largest();
      return most.server()
          .map(use -> format("%.0f with %d", use.residentMb(), most.streams()))
          .orElse(NONE);
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  @Override
  public Section section() {
    Table table =
        new Table(
            "models | people (found) | frames/s | streams | results/s | p95 ms | server cores"
                + " | streams a core | CPU ms a result | client cores | resident MB"
                + " | MB a stream | streams a GB");
    rows.forEach(row -> table.row(row.cells()));
    List<String> notes = new ArrayList<>();
    notes.add(machine.describe() + ". The clients run beside the server.");
    notes.add(
        format(
            "Held: each stream gets %.0f %% of its rate, and 95 %% of the results are there %.0f ms"
                + " after the capture. Where no stream is held, the figures are those of one.",
            100 * bar.share(), bar.p95Ms()));
    OptionalDouble othersCores = othersCores();
    if (othersCores.isPresent()) {
      notes.add(new Load(othersCores).describe());
    }
    return new Section("Capacity of a server", table.complete(), notes);
  }

  /** The most beside any row's figures. */
  private OptionalDouble othersCores() {
    return rows.stream().flatMapToDouble(row -> row.capacity().best().othersCores().stream()).max();
  }
}
