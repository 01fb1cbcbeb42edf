package io.posestream.bench.page;

import io.posestream.bench.accuracy.AccuracyReport;
import io.posestream.bench.capacity.CapacityCommand;
import io.posestream.bench.exercise.ExerciseReport;
import io.posestream.bench.jmh.JmhReport;
import io.posestream.bench.live.LatencyBenchmark;
import io.posestream.bench.live.StartReport;
import io.posestream.bench.live.WireReport;
import io.posestream.bench.record.RecordReport;
import io.posestream.bench.reliability.ReliabilityReport;
import io.posestream.bench.reliability.ReliabilityRun;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.ReportJson;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One report by its name: {@code tools/bench/run NAME [ARGUMENT...] [--json FILE]}. */
public final class Run {
  private static final List<String> HAND_MODELS = List.of("lite", "full");
  private static final List<String> PACES = List.of("paced", "flood");

  private Run() {}

  /** Prints the report in Markdown, and writes its figures to the JSON file. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    List<String> words = new ArrayList<>(List.of(args));
    if (words.get(0).equals("capacity")) {
      System.exit(capacity(words.subList(1, words.size())));
    }
    int json = words.indexOf("--json");
    if (json >= 0) {
      words.remove(json);
    }
    String file = json < 0 ? "" : words.remove(json);
    String name = words.remove(0);
    if (name.equals("accuracy")) {
      accuracy(words, out);
    } else if (name.equals("angles")) {
      out.print(AccuracyReport.measureAngles());
    } else if (name.equals("room")) {
      out.print(AccuracyReport.measureRoom());
    } else if (name.equals("offline")) {
      out.print(AccuracyReport.measureOffline(words.stream().findFirst().map(Path::of)));
    } else if (name.equals("exercise")) {
      out.print(ExerciseReport.measure());
    } else if (name.equals("reliability")) {
      reliability(words, out);
    } else if (name.equals("page")) {
      PerformancePage.write(words);
    } else {
      Report report = measure(name, words);
      out.print(report.section().markdown());
      if (!file.isEmpty()) {
        ReportJson.write((Record) report, Path.of(file));
      }
    }
  }

  private static int capacity(List<String> words) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return CapacityCommand.line(out, err).execute(words.toArray(String[]::new));
  }

  /** Ends with 1 if a bar is missed. */
  private static void reliability(List<String> words, PrintStream out) throws Exception {
    ReliabilityReport report = ReliabilityRun.measure(words);
    out.print(report.section().markdown());
    if (!report.held()) {
      System.exit(1);
    }
  }

  private static void accuracy(List<String> words, PrintStream out) throws Exception {
    String page = AccuracyReport.measure();
    if (words.isEmpty()) {
      out.print(page);
    } else {
      Files.writeString(Path.of(words.get(0)), page, StandardCharsets.UTF_8);
    }
  }

  private static Report measure(String name, List<String> words) throws Exception {
    return switch (name) {
      case "latency" ->
          LatencyBenchmark.run(
              chosen(HAND_MODELS, words), chosen(PACES, words), Duration.ofSeconds(seconds(words)));
      case "start" -> StartReport.measure();
      case "wire" -> WireReport.measure();
      case "record" -> RecordReport.measure();
      case "jmh" -> {
        boolean quick = words.remove("--quick");
        yield JmhReport.measure(quick, words.isEmpty() ? ".*" : words.get(0));
      }
      default -> throw new IllegalArgumentException("there is no report " + name);
    };
  }

  private static List<String> chosen(List<String> all, List<String> words) {
    List<String> chosen = all.stream().filter(words::contains).toList();
    return chosen.isEmpty() ? all : chosen;
  }

  private static long seconds(List<String> words) {
    return words.stream()
        .filter(word -> word.matches("\\d+"))
        .mapToLong(Long::parseLong)
        .findAny()
        .orElse(20);
  }
}
