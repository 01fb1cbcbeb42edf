package io.posestream.cli.report;

import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.Fault;
import io.posestream.exercise.Repetition;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** One repetition or hold of one person. */
record ExerciseLine(ExerciseDefinition definition, int person, Repetition repetition) {
  /** Heads of {@link #cells}. */
  static final List<String> COLUMNS =
      List.of("Exercise", "Person", "No.", "Side", "Range", "There, s", "Back, s", "Judged");

  /** What a person reads of it. */
  List<String> cells() {
    boolean isHold = definition.holding().isPresent();
    String unit = definition.signal().unit();
    String range = rounded(repetition.range(), unit.equals("°") ? "%.0f" : "%.2f") + unit;
    return List.of(
        definition.title(),
        String.valueOf(person),
        String.valueOf(repetition.number()),
        repetition.side().map(side -> side.name().toLowerCase(Locale.ROOT)).orElse("both"),
        isHold ? "held for " + rounded(repetition.holdS(), "%.1f") + " s" : range,
        isHold ? "" : rounded(repetition.forwardS(), "%.1f"),
        isHold ? "" : rounded(repetition.backS(), "%.1f"),
        judged());
  }

  /** Full, or what was wrong with it. */
  String judged() {
    return repetition.isFull()
        ? "full"
        : repetition.faults().stream().map(Fault::text).collect(Collectors.joining("; "));
  }

  private static String rounded(double value, String format) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Whether it is the same repetition as another one, known better: of both sides, not of one. */
  boolean replaces(ExerciseLine other) {
    return definition.equals(other.definition)
        && person == other.person
        && repetition.number() == other.repetition.number()
        && repetition.startNs() < other.repetition.endNs();
  }

  /** What one person did of one exercise, in one line. */
  static String summary(List<ExerciseLine> lines) {
    ExerciseLine first = lines.get(0);
    StringBuilder text = new StringBuilder(first.definition.title());
    text.append(", person ").append(first.person).append(": ").append(lines.size());
    if (first.definition.holding().isPresent()) {
      text.append(lines.size() == 1 ? " hold of " : " holds of ");
      return text.append(range(lines, Repetition::holdS, "%.1f")).append(" s").toString();
    }
    text.append(lines.size() == 1 ? " repetition" : " repetitions").append(judged(lines));
    String unit = first.definition.signal().unit();
    text.append(", range ")
        .append(range(lines, Repetition::range, unit.equals("°") ? "%.0f" : "%.2f"));
    text.append(unit);
    text.append(", ").append(first.definition.phases().forward());
    text.append(' ').append(range(lines, Repetition::forwardS, "%.1f"));
    text.append(" s, ").append(first.definition.phases().back());
    return text.append(' ').append(range(lines, Repetition::backS, "%.1f")).append(" s").toString();
  }

  private static String judged(List<ExerciseLine> lines) {
    Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    int full = 0;
    for (ExerciseLine line : lines) {
      full += line.repetition.isFull() ? 1 : 0;
      line.repetition.faults().forEach(each -> faults.merge(each, 1, Integer::sum));
    }
    StringBuilder text = new StringBuilder(" (" + full + " full");
    faults.forEach(
        (fault, count) -> text.append(", ").append(count).append(' ').append(fault.text()));
    return text.append(')').toString();
  }

  private static String range(
      List<ExerciseLine> lines, ToDoubleFunction<Repetition> value, String format) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (ExerciseLine line : lines) {
      least = Math.min(least, value.applyAsDouble(line.repetition));
      most = Math.max(most, value.applyAsDouble(line.repetition));
    }
    String from = rounded(least, format);
    String to = rounded(most, format);
    return from.equals(to) ? from : from + ".." + to;
  }
}
