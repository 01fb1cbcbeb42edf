package io.posestream.offline;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measured angles of one person so far, 8 bytes per angle and frame. Not thread-safe. */
final class AngleRecord {
  private static final int FIRST_CAPACITY = 256;

  private final List<AngleDefinition> definitions;
  private long[] timesNs = new long[FIRST_CAPACITY];
  private final float[][] interiorDeg;
  private final float[][] aboutDeg;
  private int size;

  AngleRecord(List<AngleDefinition> definitions) {
    this.definitions = definitions;
    interiorDeg = new float[definitions.size()][FIRST_CAPACITY];
    aboutDeg = new float[definitions.size()][FIRST_CAPACITY];
  }

  /** Adds a frame: each angle as it was measured in both directions of time, or in one of them. */
  void add(long timestampNs, JointAngles forwards, JointAngles backwards) {
    if (size == timesNs.length) {
      grow();
    }
    timesNs[size] = timestampNs;
    boolean calculated = !forwards.angles().isEmpty();
    for (int i = 0; i < interiorDeg.length; i++) {
      interiorDeg[i][size] = Float.NaN;
      aboutDeg[i][size] = Float.NaN;
      if (calculated) {
        put(i, forwards.angles().get(i), backwards.angles().get(i));
      }
    }
    size++;
  }

  private void put(int angle, JointAngle forwards, JointAngle backwards) {
    boolean here = forwards.state() == AngleState.MEASURED;
    boolean there = backwards.state() == AngleState.MEASURED;
    if (here && there) {
      interiorDeg[angle][size] = (forwards.interiorDeg() + backwards.interiorDeg()) / 2;
      aboutDeg[angle][size] = (forwards.aboutDeg() + backwards.aboutDeg()) / 2;
    } else if (here || there) {
      JointAngle measured = here ? forwards : backwards;
      interiorDeg[angle][size] = measured.interiorDeg();
      aboutDeg[angle][size] = measured.aboutDeg();
    }
  }

  private void grow() {
    int capacity = 2 * size;
    timesNs = Arrays.copyOf(timesNs, capacity);
    for (int i = 0; i < interiorDeg.length; i++) {
      interiorDeg[i] = Arrays.copyOf(interiorDeg[i], capacity);
      aboutDeg[i] = Arrays.copyOf(aboutDeg[i], capacity);
    }
  }

  PersonMotion smoothed(int id, ZeroPhaseFilter filter) {
    long[] times = Arrays.copyOf(timesNs, size);
    List<AngleSeries> series = new ArrayList<>(definitions.size());
    for (int i = 0; i < interiorDeg.length; i++) {
      float[] interior = Arrays.copyOf(interiorDeg[i], size);
      float[] about = Arrays.copyOf(aboutDeg[i], size);
      series.add(AngleSeries.smoothed(definitions.get(i), times, interior, about, filter));
    }
    return new PersonMotion(id, series);
  }
}
