package io.posestream.cli;

import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how many units of a task are done. Accepts the number of units done so far, from one thread
 * at a time; closed when the task ends.
 *
 * @since 0.1
 */
public interface Progress extends LongConsumer, AutoCloseable {
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
   * A bar if the standard streams are a terminal, else a line every few seconds, which suits logs.
   *
   * @param err takes the lines; the bar is drawn on the standard error stream
   * @param name of the task
   * @param unit in the plural, such as {@code frames}
   * @param expected how many units the task has, if known
   */
  static Progress on(PrintWriter err, String name, String unit, OptionalLong expected) {
    return Ansi.AUTO.enabled()
        ? bar(name, unit, expected)
        : new LineProgress(err, name, unit, expected);
  }

  private static Progress bar(String name, String unit, OptionalLong expected) {
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
}
