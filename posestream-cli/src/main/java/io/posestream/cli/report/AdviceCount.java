package io.posestream.cli.report;

import io.posestream.advice.ViewAdvice;
import io.posestream.angle.JointAngle;
import io.posestream.person.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts by angle in how much of its frames something is advised about the view. */
final class AdviceCount {
  private static final double LEAST_SHARE = 0.05;

  private static final class Count {
    private long frames;
    private final Map<ViewAdvice, Long> advice = new LinkedHashMap<>();
  }

  private final Map<String, Count> angles = new LinkedHashMap<>();

  void add(List<Person> people) {
    for (Person person : people) {
      for (JointAngle angle : person.angles().angles()) {
        Count count = angles.computeIfAbsent(angle.name(), name -> new Count());
        count.frames++;
        angle.advice().ifPresent(advice -> count.advice.merge(advice, 1L, Long::sum));
      }
    }
  }

  /** One line of each angle with advice in 5 % of its frames or more, the most frequent advice. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    angles.forEach(
        (name, count) -> {
          long advised = count.advice.values().stream().mapToLong(Long::longValue).sum();
          if (advised > 0 && advised >= LEAST_SHARE * count.frames) {
            ViewAdvice most =
                Objects.requireNonNull(
                    count.advice.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null));
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s, %.0f %% of frames: %s",
                    name,
                    100.0 * advised / count.frames,
                    most.text()));
          }
        });
    return lines;
  }
}
