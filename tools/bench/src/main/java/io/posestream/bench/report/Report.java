package io.posestream.bench.report;

/** What one command of {@code tools/bench/run} measured: its figures, and how they are printed. */
public interface Report {
  /** The figures for people to read. */
  Section section();
}
