package io.posestream.bench;

import io.posestream.bench.report.Section;
import java.util.function.Function;

/** A report for people. */
public final class BenchText {
  private BenchText() {}

  /** For a terminal. */
  static String text(BenchReport report) {
    return head(report) + runs(report, "", Section::text);
  }

  /** In Markdown. */
  static String markdown(BenchReport report) {
    return head(report) + runsMarkdown(report);
  }

  private static String head(BenchReport report) {
    return report.machine().describe() + "; " + report.engine() + "\n\n";
  }

  /** In Markdown, without the machine; a heading of the second level for each run. */
  public static String runsMarkdown(BenchReport report) {
    return runs(report, "## ", Section::markdown);
  }

  private static String runs(
      BenchReport report, String heading, Function<Section, String> printed) {
    StringBuilder text = new StringBuilder();
    for (BenchReport.Run run : report.runs()) {
      text.append(heading).append(run.subject().describe()).append("\n\n");
      run.sections().forEach(section -> text.append(printed.apply(section)));
    }
    if (report.runs().size() > 1) {
      text.append(printed.apply(report.section()));
    }
    return text.append(report.load().describe()).append('\n').toString();
  }
}
