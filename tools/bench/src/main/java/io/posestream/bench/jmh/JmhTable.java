package io.posestream.bench.jmh;

import io.posestream.bench.figures.FigureException;
import io.posestream.bench.figures.FigureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JMH's results, each beside the baseline of its class and parameters: the method whose name ends
 * in {@code Baseline}.
 */
final class JmhTable {
  private static final List<String> COLUMNS =
      List.of("step", "time per operation", "± 99.9 %", "B per operation", "time to baseline");
  private static final String BASELINE = "Baseline";
  private static final double NS_PER_US = 1e3;
  private static final double MOST_NS = 1e3;

  private JmhTable() {}

  /**
   * One measured method with one choice of parameters.
   *
   * @param question its class without the word Benchmark, and its parameters
   * @param method its name
   * @param timeNs nanoseconds per operation
   * @param errorNs half the width of the confidence interval of 99.9 %
   * @param allocatedBytes bytes per operation
   */
  private record Step(
      String question, String method, double timeNs, double errorNs, double allocatedBytes) {
    boolean isBaseline() {
      return method.endsWith(BASELINE);
    }
  }

  /**
   * The table.
   *
   * @param json what JMH wrote; times in ns
   * @throws FigureException if a figure or a baseline is missing
   */
  static FigureTable of(String json) {
    List<Step> steps =
        JsonMapper.shared().readTree(json).valueStream().map(JmhTable::step).toList();
    Map<String, Step> baselines =
        steps.stream()
            .filter(Step::isBaseline)
            .collect(Collectors.toMap(Step::question, step -> step));
    List<List<String>> rows = new ArrayList<>();
    for (Step step : besideEachOther(steps)) {
      Step baseline = baselines.get(step.question());
      rows.add(row(step, baseline == null ? "" : two(step.timeNs() / baseline.timeNs())));
    }
    return new FigureTable("", COLUMNS, rows);
  }

  private static List<Step> besideEachOther(List<Step> steps) {
    return steps.stream()
        .sorted(Comparator.comparing(Step::question).thenComparing(Step::isBaseline))
        .toList();
  }

  private static List<String> row(Step step, String ratio) {
    boolean shownInNs = step.timeNs() < MOST_NS;
    double unitNs = shownInNs ? 1 : NS_PER_US;
    String unit = shownInNs ? " ns" : " µs";
    return List.of(
        step.question() + ": " + step.method(),
        two(step.timeNs() / unitNs) + unit,
        two(step.errorNs() / unitNs) + unit,
        String.format(Locale.ROOT, "%.0f", Math.max(0, step.allocatedBytes())),
        ratio);
  }

  private static String two(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  private static Step step(JsonNode result) {
    String name = result.path("benchmark").asString("");
    int dot = name.lastIndexOf('.');
    String type = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
    JsonNode time = result.path("primaryMetric");
    if (!time.path("scoreUnit").asString("").equals("ns/op")) {
      throw new FigureException(name + " is not in ns/op");
    }
    return new Step(
        type.replaceFirst("Benchmark$", "") + parameters(result.path("params")),
        name.substring(dot + 1),
        figure(name, time, "score"),
        figure(name, time, "scoreError"),
        figure(name, result.path("secondaryMetrics").path("gc.alloc.rate.norm"), "score"));
  }

  private static String parameters(JsonNode chosen) {
    return chosen
        .propertyStream()
        .map(each -> " " + each.getKey() + " " + each.getValue().asString())
        .collect(Collectors.joining());
  }

  private static double figure(String benchmark, JsonNode metric, String name) {
    JsonNode figure = metric.path(name);
    if (!figure.isNumber()) {
      throw new FigureException(benchmark + ": " + name + " is " + figure);
    }
    return figure.doubleValue();
  }
}
