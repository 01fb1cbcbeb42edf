package io.posestream.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * IDF1 (Ristani et al. 2016): how much of everyone's time in the picture was reported under one id
 * of their own. 1 is perfect; an id that changes hands, a double and a missed frame lower it.
 */
final class IdentityScore {
  /** Frames of each pair of a true person and a reported id. */
  private final Map<Integer, Map<Integer, Integer>> together = new TreeMap<>();

  private int truths;
  private int reports;

  /** A frame in which a true person was there, and the id reported for it. */
  void count(int person, Optional<Integer> reported) {
    truths++;
    reported.ifPresent(
        id -> {
          reports++;
          together.computeIfAbsent(person, key -> new TreeMap<>()).merge(id, 1, Integer::sum);
        });
  }

  /** Someone was reported where nobody is, or twice. */
  void countFalse() {
    reports++;
  }

  /** 2 · identified / (true + reported), for the best assignment of ids to people. */
  double idf1() {
    return 2.0 * best(new ArrayList<>(together.values()), 0, List.of()) / (truths + reports);
  }

  private static int best(List<Map<Integer, Integer>> people, int from, List<Integer> taken) {
    if (from == people.size()) {
      return 0;
    }
    int best = best(people, from + 1, taken);
    for (Map.Entry<Integer, Integer> pair : people.get(from).entrySet()) {
      if (!taken.contains(pair.getKey())) {
        List<Integer> now = new ArrayList<>(taken);
        now.add(pair.getKey());
        best = Math.max(best, pair.getValue() + best(people, from + 1, now));
      }
    }
    return best;
  }

  @Override
  public String toString() {
    return idf1() + " " + together + " of " + truths + ", reported " + reports;
  }
}
