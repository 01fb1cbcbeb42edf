package io.posestream.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.cli.analysis.Outcome;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.report.ReportFolder;
import io.posestream.cli.report.StageStatistics;
import io.posestream.cli.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Says at the end what came out: as text and as {@code summary.json}. */
final class OutcomeReport {
  private static final int MAX_WARNINGS = 20;

  private final Outcome outcome;
  private final String unit;
  private final String engineName;
  private final List<String> notes;
  private final ReportFolder files;

  OutcomeReport(
      Outcome outcome, String unit, String engineName, List<String> notes, ReportFolder files) {
    this.notes = notes;
    this.outcome = outcome;
    this.unit = unit;
    this.engineName = engineName;
    this.files = files;
  }

  private double framesPerSecond() {
    return outcome.wallS() > 0 ? outcome.summary().frames() / outcome.wallS() : 0;
  }

  private double realTimeFactor() {
    return outcome.wallS() > 0 ? outcome.mediaS() / outcome.wallS() : 0;
  }

  /** Only frames that follow each other can lose a person. */
  private String losses() {
    return outcome.mediaS() > 0 ? " (lost " + outcome.summary().losses() + " times)" : "";
  }

  void print(PrintWriter out, PrintWriter err) {
    outcome.warnings().stream()
        .limit(MAX_WARNINGS)
        .forEach(warning -> err.println("posestream: " + warning));
    if (outcome.warnings().size() > MAX_WARNINGS) {
      err.println("posestream: … and " + (outcome.warnings().size() - MAX_WARNINGS) + " more");
    }
    Summary summary = outcome.summary();
    out.printf(
        Locale.ROOT,
        "%d %s: person in %d, no person in %d%s, failed %d%n",
        summary.frames(),
        unit,
        summary.found(),
        summary.noPerson(),
        losses(),
        summary.failed());
    out.printf(
        Locale.ROOT, "hands: left in %d, right in %d%n", summary.leftHands(), summary.rightHands());
    summary.viewAdvice().forEach(line -> out.println("view: " + line));
    if (outcome.dropped() > 0) {
      out.println("dropped for newer ones: " + outcome.dropped());
    }
    if (!summary.stages().isEmpty()) {
      out.printf(Locale.ROOT, "%n%-8s %9s %9s%n", "stage", "mean ms", "p95 ms");
      for (StageStatistics.Stage stage : summary.stages()) {
        out.printf(Locale.ROOT, "%-8s %9.2f %9.2f%n", stage.name(), stage.meanMs(), stage.p95Ms());
      }
    }
    out.printf(
        Locale.ROOT, "%n%.1f s, %.1f %s per second", outcome.wallS(), framesPerSecond(), unit);
    if (outcome.mediaS() > 0) {
      out.printf(Locale.ROOT, ", %.2f times real time", realTimeFactor());
    }
    out.println();
    if (outcome.exitCode() == ExitCode.NO_PERSON) {
      err.println("posestream: no person was found");
    }
    RangeTable.print(files.ranges(), out);
    files.exercises().forEach(out::println);
    files.notes().forEach(note -> err.println("posestream: " + note));
    out.println("output: " + files.folder().toAbsolutePath().normalize());
  }

  void writeJson() throws IOException {
    Summary summary = outcome.summary();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("engine", engineName);
    json.put("frames", summary.frames());
    json.put("found", summary.found());
    json.put("noPerson", summary.noPerson());
    json.put("lost", summary.losses());
    json.put("failed", summary.failed());
    json.put("leftHand", summary.leftHands());
    json.put("rightHand", summary.rightHands());
    json.put("viewAdvice", summary.viewAdvice());
    json.put("dropped", outcome.dropped());
    json.put("wallS", outcome.wallS());
    json.put("mediaS", outcome.mediaS());
    json.put("realTimeFactor", realTimeFactor());
    Map<String, Object> stages = new LinkedHashMap<>();
    for (StageStatistics.Stage stage : summary.stages()) {
      stages.put(stage.name(), Map.of("meanMs", stage.meanMs(), "p95Ms", stage.p95Ms()));
    }
    json.put("stages", stages);
    json.put("rangeOfMotion", RangeTable.json(files.ranges()));
    json.put("exercises", files.exercises());
    json.put("notes", Stream.concat(notes.stream(), files.notes().stream()).toList());
    json.put("warnings", outcome.warnings());
    String text =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    Files.writeString(files.folder().resolve("summary.json"), text + "\n");
  }
}
