package io.posestream.bench.reliability;

import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import java.util.List;

/**
 * The bars of one scene.
 *
 * @param scene its name
 * @param bars at least one
 */
public record ReliabilityReport(String scene, List<Bar> bars) implements Report {
  public ReliabilityReport {
    bars = List.copyOf(bars);
  }

  /** Whether every bar holds. */
  public boolean held() {
    return bars.stream().allMatch(Bar::held);
  }

  @Override
  public Section section() {
    Table table = new Table("what | bar | figure | held");
    bars.forEach(
        bar -> table.row(bar.what(), bar.limit(), bar.figure(), bar.held() ? "yes" : "NO"));
    return new Section(scene, table.complete(), List.of());
  }
}
