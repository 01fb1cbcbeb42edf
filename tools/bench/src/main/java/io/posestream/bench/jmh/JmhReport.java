package io.posestream.bench.jmh;

import io.posestream.bench.report.Report;
import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The benchmarks of this package: {@code tools/bench/run jmh [--quick] [REGEX]}.
 *
 * @param steps each followed by the baseline of its class and parameters, if that ran: the method
 *     whose name ends in {@code Baseline}
 */
public record JmhReport(List<Step> steps) implements Report {
  private static final String BASELINE = "Baseline";
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final double NS_PER_US = 1e3;

  public JmhReport {
    steps =
        steps.stream()
            .sorted(Comparator.comparing(Step::question).thenComparing(Step::isBaseline))
            .toList();
  }

  /**
   * One measured method with one choice of parameters.
   *
   * @param question its class without the word Benchmark, and its parameters
   * @param method its name
   * @param timeNs nanoseconds per operation
   * @param errorNs half the width of the confidence interval of 99.9 %
   * @param allocatedBytes bytes per operation
   */
  public record Step(
      String question, String method, double timeNs, double errorNs, double allocatedBytes) {
    private boolean isBaseline() {
      return method.endsWith(BASELINE);
    }
  }

  /**
   * Runs them. JMH's own output goes to the standard error stream.
   *
   * @param quick for a smoke run, whose figures say nothing
   * @param including an expression that names must contain
   */
  public static JmhReport measure(boolean quick, String including) throws RunnerException {
    TimeValue iteration = TimeValue.milliseconds(quick ? 50 : 400);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(including)
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .forks(quick ? 1 : 2)
                    .warmupIterations(quick ? 1 : 3)
                    .warmupTime(iteration)
                    .measurementIterations(quick ? 3 : 5)
                    .measurementTime(iteration)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .build(),
                OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
            .run();
    return new JmhReport(results.stream().map(JmhReport::step).toList());
  }

  private static Step step(RunResult result) {
    String name = result.getParams().getBenchmark();
    int dot = name.lastIndexOf('.');
    String type = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> " " + key + " " + result.getParams().getParam(key))
            .collect(Collectors.joining());
    return new Step(
        type.replaceFirst("Benchmark$", "") + parameters,
        name.substring(dot + 1),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION)).getScore());
  }

  @Override
  public Section section() {
    Table table =
        new Table("step | time per operation | ± 99.9 % | B per operation | time to baseline");
    for (Step step : steps) {
      table.row(
          step.question() + ": " + step.method(),
          time(step.timeNs(), step.timeNs()),
          time(step.errorNs(), step.timeNs()),
          Math.max(0, Math.round(step.allocatedBytes())),
          toBaseline(step));
    }
    return new Section("Single steps", table, List.of());
  }

  /** In microseconds if the time of the step is as long. */
  private static String time(double ns, double ofNs) {
    return ofNs < NS_PER_US
        ? String.format(Locale.ROOT, "%.2f ns", ns)
        : String.format(Locale.ROOT, "%.2f µs", ns / NS_PER_US);
  }

  private Object toBaseline(Step step) {
    return steps.stream()
        .filter(each -> each.isBaseline() && each.question().equals(step.question()))
        .findFirst()
        .<Object>map(baseline -> step.timeNs() / baseline.timeNs())
        .orElse("");
  }
}
