package io.posestream.bench.original;

import io.posestream.bench.sample.Distribution;
import java.util.List;

/**
 * The original's loop beside ours, on the same frames, in alternating blocks.
 *
 * @param rows ours first
 * @param missing why the official runtime was left out, if it was
 */
public record OriginalReport(List<Row> rows, String missing) {
  /**
   * One of the loops.
   *
   * @param name which
   * @param frame from message in to message out
   * @param resultsPerS one frame after the other
   * @param cpuMsPerFrame computing time of the whole process, on all cores together
   * @param people in how many frames somebody was found
   * @param handsPerFrame how many hands were found on the average
   * @param p50OverOurs how many times our median it takes
   * @param meanOverOurs how many times our mean it takes; so much more is our throughput
   * @param cpuOverOurs how many times our computing time it takes; steadier than the others on a
   *     busy machine
   */
  public record Row(
      String name,
      Distribution frame,
      double resultsPerS,
      double cpuMsPerFrame,
      int people,
      double handsPerFrame,
      double p50OverOurs,
      double meanOverOurs,
      double cpuOverOurs) {}

  public OriginalReport {
    rows = List.copyOf(rows);
  }
}
