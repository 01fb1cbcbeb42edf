package io.posestream.bench.jmh;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package and prints a table: {@code tools/bench/run jmh [REGEX]}.
 * JMH's own output goes to stderr.
 */
public final class JmhReport {
  private static final TimeValue ITERATION = TimeValue.milliseconds(400);
  private static final TimeValue QUICK_ITERATION = TimeValue.milliseconds(50);

  private JmhReport() {}

  /**
   * Arguments: the file for JMH's JSON, then perhaps {@code --quick} for figures that are worth
   * nothing, and perhaps an expression that the names must contain.
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path json = Path.of(args[0]);
    boolean quick = args.length > 1 && args[1].equals("--quick");
    int named = quick ? 2 : 1;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(args.length > named ? args[named] : ".*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 1 : 3)
            .warmupTime(quick ? QUICK_ITERATION : ITERATION)
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(quick ? QUICK_ITERATION : ITERATION)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString());
    PrintStream out = System.out;
    System.setOut(System.err);
    new Runner(options.build()).run();
    out.print(JmhTable.of(Files.readString(json)).markdown());
  }
}
