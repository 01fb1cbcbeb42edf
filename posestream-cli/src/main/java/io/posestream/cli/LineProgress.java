package io.posestream.cli;

import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Lines that do not fill a log. Used by one thread at a time. */
final class LineProgress implements Progress {
  private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);

  private final PrintWriter err;
  private final String name;
  private final String unit;
  private final OptionalLong expected;
  private long lastNs = System.nanoTime();

  LineProgress(PrintWriter err, String name, String unit, OptionalLong expected) {
    this.err = err;
    this.name = name;
    this.unit = unit;
    this.expected = expected;
  }

  @Override
  public void accept(long done) {
    long nowNs = System.nanoTime();
    if (nowNs - lastNs >= INTERVAL_NS) {
      lastNs = nowNs;
      String of = expected.isPresent() ? " of " + expected.getAsLong() : "";
      err.println(name + ": " + done + of + " " + unit);
    }
  }

  @Override
  public void close() {}
}
