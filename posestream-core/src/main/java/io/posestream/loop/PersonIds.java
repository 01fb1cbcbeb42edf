package io.posestream.loop;

import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of the people in a stream, which go on when its estimator is replaced: the ids of an
 * estimator begin anew, those of the stream do not. Who is where somebody was in the frame before,
 * or at most a second before that frame, has that id, everyone else one that nobody had. The ids of
 * a stream's first estimator are its own. Not thread-safe.
 */
final class PersonIds {
  private static final long KEEP_NS = 1_000_000_000;

  /** Mean distance of the landmarks of one person, as a fraction of the size. */
  private static final double MAX_DISTANCE_PER_SIZE = 0.5;

  private static final double MAX_SIZE_RATIO = 1.6;

  /** The stream's id by the estimator's. */
  private final Map<Integer, Integer> known = new HashMap<>();

  /** Where everyone was last, by the stream's id. */
  private final Map<Integer, Seen> seen = new HashMap<>();

  private long lastFrameNs;
  private int next;
  private boolean continued;

  private record Seen(Body body, long timestampNs) {}

  private record Pair(int index, int id, double distancePerSize) {}

  /** Goes on with the ids of the estimator that was replaced. */
  void continueFrom(PersonIds former) {
    seen.putAll(former.seen);
    lastFrameNs = former.lastFrameNs;
    next = former.next;
    continued = true;
  }

  /** The estimate with the stream's ids. */
  PoseEstimate assign(PoseEstimate raw, long timestampNs) {
    seen.values().removeIf(last -> lastFrameNs - last.timestampNs > KEEP_NS);
    lastFrameNs = timestampNs;
    PoseEstimate named = continued ? renamed(raw) : raw;
    for (Person person : named.people()) {
      seen.put(person.id(), new Seen(person.body(), timestampNs));
      next = Math.max(next, person.id() + 1);
    }
    return named;
  }

  private PoseEstimate renamed(PoseEstimate raw) {
    recognise(raw.people().stream().filter(person -> !known.containsKey(person.id())).toList());
    List<Person> people = new ArrayList<>(raw.people().size());
    for (Person person : raw.people()) {
      people.add(person.withId(known.computeIfAbsent(person.id(), id -> next++)));
    }
    people.sort(Comparator.comparingInt(Person::id));
    return new PoseEstimate(
        raw.width(),
        raw.height(),
        raw.mirrored(),
        people,
        raw.looseHands(),
        raw.quality(),
        raw.decodeNs(),
        raw.poseNs(),
        raw.handsNs());
  }

  /** Gives newcomers the ids of those who were nearest to where they are. */
  private void recognise(List<Person> newcomers) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < newcomers.size(); i++) {
      for (Map.Entry<Integer, Seen> before : seen.entrySet()) {
        double distance = distancePerSize(newcomers.get(i).body(), before.getValue().body);
        if (distance < MAX_DISTANCE_PER_SIZE) {
          pairs.add(new Pair(i, before.getKey(), distance));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distancePerSize));
    for (Pair pair : pairs) {
      if (!known.containsValue(pair.id)) {
        known.putIfAbsent(newcomers.get(pair.index).id(), pair.id);
      }
    }
  }

  /** Infinite for bodies that cannot be compared. */
  private static double distancePerSize(Body a, Body b) {
    double ratio = a.sizePx() / b.sizePx();
    if (!a.skeleton().equals(b.skeleton())
        || !(ratio < MAX_SIZE_RATIO && ratio > 1 / MAX_SIZE_RATIO)) {
      return Double.POSITIVE_INFINITY;
    }
    Landmarks inA = a.landmarks();
    Landmarks inB = b.landmarks();
    double sumPx = 0;
    for (int i = 0; i < inA.size(); i++) {
      sumPx += Math.hypot(inA.x(i) - inB.x(i), inA.y(i) - inB.y(i));
    }
    return sumPx / inA.size() / Math.max(a.sizePx(), b.sizePx());
  }

  /** Forgets everyone; no id is given again. */
  void reset() {
    known.clear();
    seen.clear();
  }
}
