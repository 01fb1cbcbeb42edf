package io.posestream.cli;

import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the work is: a bar on a terminal, a line every few seconds elsewhere. */
interface Progress extends LongConsumer, AutoCloseable {
  @Override
  void close();

  /** Shows nothing. */
  static Progress none() {
    return new Progress() {
      @Override
      public void accept(long done) {}

      @Override
      public void close() {}
    };
  }

  /**
   * A bar on the error stream.
   *
   * @param expected how many units come, if known
   */
  static Progress bar(String name, String unit, OptionalLong expected) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(expected.orElse(-1))
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
            .setUpdateIntervalMillis(200)
            .setUnit(" " + unit, 1)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();
    return new Progress() {
      @Override
      public void accept(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  /** A line every few seconds, for logs. */
  static Progress lines(PrintWriter err, String unit, OptionalLong expected) {
    return new LineProgress(err, unit, expected);
  }

  /** Lines that do not fill a log. Used by one thread. */
  final class LineProgress implements Progress {
    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter err;
    private final String unit;
    private final OptionalLong expected;
    private long lastNs = System.nanoTime();

    private LineProgress(PrintWriter err, String unit, OptionalLong expected) {
      this.err = err;
      this.unit = unit;
      this.expected = expected;
    }

    @Override
    public void accept(long done) {
      long nowNs = System.nanoTime();
      if (nowNs - lastNs >= INTERVAL_NS) {
        lastNs = nowNs;
        String of = expected.isPresent() ? " of " + expected.getAsLong() : "";
        err.println(done + of + " " + unit);
      }
    }

    @Override
    public void close() {}
  }
}
