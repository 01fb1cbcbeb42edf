package io.posestream.cli.report;

import io.posestream.exercise.ExerciseCounter;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.exercise.Repetition;
import io.posestream.report.ReportTable;
import io.posestream.skeleton.Side;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code exercise.csv}: one line per repetition or hold, in the order in which they ended. */
final class ExerciseFile implements ReportFile {
  private static final List<String> COLUMNS =
      List.of(
          "exercise",
          "person",
          "repetition",
          "side",
          "startMs",
          "endMs",
          "start",
          "farthest",
          "range",
          "leftRange",
          "rightRange",
          "leftMinusRight",
          "forwardS",
          "pauseS",
          "backS",
          "holdS",
          "judged");

  private static final int MS_DECIMALS = 3;
  private static final int DECIMALS = 2;

  private final CsvWriter csv;
  private final List<ExerciseCounter> counters;
  private final List<ExerciseLine> lines = new ArrayList<>();
  private double offsetMs = Double.NaN;
  private boolean closed;

  ExerciseFile(TableFolder tables, List<ExerciseDefinition> definitions) throws IOException {
    csv = tables.table("exercise.csv");
    counters = definitions.stream().map(ExerciseCounter::of).toList();
  }

  @Override
  public void add(ResultMessage message) {
    if (Double.isNaN(offsetMs)) {
      offsetMs = ReportFile.place(message).timeMs() - message.result().timestampNs() / 1e6;
    }
    for (ExerciseCounter counter : counters) {
      for (ExerciseState state : counter.add(message.result())) {
        state.completed().ifPresent(each -> add(counter.definition(), state.personId(), each));
      }
    }
  }

  private void add(ExerciseDefinition definition, int person, Repetition repetition) {
    ExerciseLine line = new ExerciseLine(definition, person, repetition);
    lines.removeIf(line::replaces);
    lines.add(line);
  }

  /** A line for each exercise and each person who did it, or one that says that nobody did. */
  List<String> lines() {
    List<String> texts = new ArrayList<>();
    for (ExerciseCounter counter : counters) {
      Map<Integer, List<ExerciseLine>> people =
          lines.stream()
              .filter(each -> each.definition().equals(counter.definition()))
              .collect(
                  Collectors.groupingBy(ExerciseLine::person, TreeMap::new, Collectors.toList()));
      people.values().forEach(each -> texts.add(ExerciseLine.summary(each)));
      if (people.isEmpty()) {
        texts.add(counter.definition().title() + ": not counted");
      }
    }
    return texts;
  }

  /** What was counted, for the report, once closed; empty if nothing was. */
  Optional<ReportTable> table() {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "Repetitions",
                "From the start posture to the farthest point and back; of holds their time.",
                ExerciseLine.COLUMNS,
                lines.stream().map(ExerciseLine::cells).toList()));
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (csv) {
      for (ExerciseCounter counter : counters) {
        counter.finish().forEach((person, each) -> add(counter.definition(), person, each));
      }
      for (String column : COLUMNS) {
        csv.text(column);
      }
      csv.endLine();
      for (ExerciseLine line : lines) {
        write(line);
      }
    }
  }

  private void write(ExerciseLine line) throws IOException {
    Repetition each = line.repetition();
    csv.text(line.definition().name()).number(line.person()).number(each.number());
    csv.text(each.side().map(ExerciseFile::lowerCase).orElse(""));
    csv.number(each.startNs() / 1e6 + offsetMs, MS_DECIMALS);
    csv.number(each.endNs() / 1e6 + offsetMs, MS_DECIMALS);
    csv.number(each.startValue(), DECIMALS).number(each.farthestValue(), DECIMALS);
    csv.number(each.range(), DECIMALS);
    csv.number(each.leftRange(), DECIMALS).number(each.rightRange(), DECIMALS);
    csv.number(each.leftMinusRight(), DECIMALS);
    csv.number(each.forwardS(), DECIMALS).number(each.pauseS(), DECIMALS);
    csv.number(each.backS(), DECIMALS).number(each.holdS(), DECIMALS);
    csv.text(line.judged());
    csv.endLine();
  }

  private static String lowerCase(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
