package io.posestream.bench.report;

import io.posestream.bench.BenchReport;
import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people. */
public final class BenchText {
  private static final int MIB = 20;

  private BenchText() {}

  /** For a terminal. */
  public static String text(BenchReport report) {
    StringBuilder text = new StringBuilder(machine(report)).append('\n');
    for (BenchReport.Run run : report.runs()) {
      text.append(subject(run.subject())).append("\n\n");
      sections(run).forEach(section -> text.append(section.text()));
    }
    if (report.runs().size() > 1) {
      text.append(RunSummary.of(report).text());
    }
    return text.append(load(report.load())).append('\n').toString();
  }

  /** In Markdown. */
  public static String markdown(BenchReport report) {
    StringBuilder text = new StringBuilder(machine(report)).append('\n');
    for (BenchReport.Run run : report.runs()) {
      text.append("## ").append(subject(run.subject())).append("\n\n");
      sections(run).forEach(section -> text.append(section.markdown()));
    }
    if (report.runs().size() > 1) {
      text.append(RunSummary.of(report).markdown());
    }
    return text.append(load(report.load())).append('\n').toString();
  }

  private static List<Section> sections(BenchReport.Run run) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(StageSections.of(run.stages()));
    sections.addAll(StreamSections.of(run));
    run.networks().ifPresent(networks -> sections.add(NetworkSection.of(networks, run.stages())));
    run.original().ifPresent(original -> sections.add(OriginalSection.of(original)));
    return sections;
  }

  private static String machine(BenchReport report) {
    Machine machine = report.machine();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s; Java %s, %s, at most %d MiB heap; %s%n",
        machine.cpu(),
        machine.cores(),
        machine.system(),
        machine.java(),
        String.join(" + ", machine.collectors()),
        machine.maxHeapBytes() >> MIB,
        report.engine());
  }

  static String subject(BenchReport.Subject subject) {
    return String.format(
        Locale.ROOT,
        "%s: %d frames of %d×%d px, JPEGs of %.1f kB; %s",
        subject.clip(),
        subject.clipFrames(),
        subject.widthPx(),
        subject.heightPx(),
        subject.meanJpegBytes() / 1e3,
        models(subject));
  }

  static String models(BenchReport.Subject subject) {
    return "body "
        + subject.bodyModel()
        + subject.handModel().map(hands -> ", hands " + hands).orElse(", no hands");
  }

  private static String load(Load load) {
    String averages =
        load.averageAtStart() < 0
            ? ""
            : String.format(
                Locale.ROOT,
                "Load average %.2f at the start, %.2f at the end. ",
                load.averageAtStart(),
                load.averageAtEnd());
    String others =
        load.othersCores().isPresent()
            ? String.format(
                Locale.ROOT,
                "Other processes kept %.2f cores busy. ",
                load.othersCores().getAsDouble())
            : "";
    String warning =
        load.disturbed()
            ? "WARNING: the machine was not quiet; times are too long, CPU ratios the safest figures."
            : "";
    return (averages + others + warning).strip();
  }
}
