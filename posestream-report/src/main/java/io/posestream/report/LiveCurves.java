package io.posestream.report;

import io.posestream.advice.ViewAdvice;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.person.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live angles of one person in every frame of that person. Not thread-safe. */
final class LiveCurves {
  private static final int FIRST_CAPACITY = 256;

  private final float[][] measuredDeg;
  private final List<Map<AngleState, Integer>> states;
  private final List<Map<ViewAdvice, Integer>> advice;
  private double[] timesS = new double[FIRST_CAPACITY];
  private long[] timesNs = new long[FIRST_CAPACITY];
  private final List<PictureBox> boxes = new ArrayList<>();
  private int size;

  LiveCurves(int angles) {
    measuredDeg = new float[angles][FIRST_CAPACITY];
    states = new ArrayList<>(angles);
    advice = new ArrayList<>(angles);
    for (int i = 0; i < angles; i++) {
      states.add(new EnumMap<>(AngleState.class));
      advice.add(new LinkedHashMap<>());
    }
  }

  void add(Person person, PictureBox box, long timestampNs, double timeS) {
    if (size == timesS.length) {
      grow();
    }
    timesS[size] = timeS;
    timesNs[size] = timestampNs;
    boxes.add(box);
    List<JointAngle> angles = person.angles().angles();
    for (int i = 0; i < measuredDeg.length; i++) {
      boolean calculated = i < angles.size();
      AngleState state = calculated ? angles.get(i).state() : AngleState.UNKNOWN;
      states.get(i).merge(state, 1, Integer::sum);
      measuredDeg[i][size] = state == AngleState.MEASURED ? angles.get(i).flexionDeg() : Float.NaN;
      if (calculated) {
        Map<ViewAdvice, Integer> counts = advice.get(i);
        angles.get(i).advice().ifPresent(each -> counts.merge(each, 1, Integer::sum));
      }
    }
    size++;
  }

  private void grow() {
    timesS = Arrays.copyOf(timesS, 2 * size);
    timesNs = Arrays.copyOf(timesNs, 2 * size);
    for (int i = 0; i < measuredDeg.length; i++) {
      measuredDeg[i] = Arrays.copyOf(measuredDeg[i], 2 * size);
    }
  }

  /** In how many frames the person was seen. */
  int size() {
    return size;
  }

  double timeS(int frame) {
    return timesS[frame];
  }

  /** The frame of that time; negative for a frame without the person. */
  int frameOf(long timestampNs) {
    return Arrays.binarySearch(timesNs, 0, size, timestampNs);
  }

  /** Seconds of a frame of that time; NaN for a frame without the person. */
  double timeSOf(long timestampNs) {
    int frame = frameOf(timestampNs);
    return frame < 0 ? Double.NaN : timesS[frame];
  }

  /** Where in the picture the person is in a frame. */
  PictureBox box(int frame) {
    return boxes.get(frame);
  }

  /** Live flexion in degrees; NaN unless measured. */
  float measuredDeg(int angle, int frame) {
    return measuredDeg[angle][frame];
  }

  /** In which share of the frames the angle was in that state, 0..1. */
  double share(int angle, AngleState state) {
    return size == 0 ? 0 : states.get(angle).getOrDefault(state, 0) / (double) size;
  }

  /** In which share of the frames the view was bad for the angle, 0..1. */
  double advisedShare(int angle) {
    int advised = advice.get(angle).values().stream().mapToInt(Integer::intValue).sum();
    return size == 0 ? 0 : advised / (double) size;
  }

  /** What was advised most often. */
  Optional<ViewAdvice> mostAdvised(int angle) {
    return advice.get(angle).entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
