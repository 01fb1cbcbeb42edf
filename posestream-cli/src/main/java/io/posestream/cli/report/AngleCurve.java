package io.posestream.cli.report;

import io.posestream.angle.AngleState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One angle over time, live and without lag. Not thread-safe. */
final class AngleCurve {
  private record Sample(double timeS, float flexionDeg, AngleState state) {}

  private final String name;
  private final List<Sample> samples = new ArrayList<>();
  private float[] offlineDeg = new float[0];

  AngleCurve(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void add(double timeS, float flexionDeg, AngleState state) {
    samples.add(new Sample(timeS, flexionDeg, state));
  }

  /** The value without lag of a sample; all are added by then. */
  void offline(int index, float flexionDeg) {
    if (offlineDeg.length == 0) {
      offlineDeg = new float[samples.size()];
      Arrays.fill(offlineDeg, Float.NaN);
    }
    offlineDeg[index] = flexionDeg;
  }

  int size() {
    return samples.size();
  }

  /** Whether it ever had a value. */
  boolean hasValues() {
    return samples.stream().anyMatch(sample -> sample.state() != AngleState.UNKNOWN);
  }

  boolean hasHeldValues() {
    return samples.stream().anyMatch(sample -> sample.state() == AngleState.HELD);
  }

  /** Times of every {@code step}-th sample in seconds. */
  double[] timesS(int step) {
    double[] times = new double[(samples.size() + step - 1) / step];
    for (int i = 0; i < times.length; i++) {
      times[i] = samples.get(i * step).timeS();
    }
    return times;
  }

  /** Measured values of every {@code step}-th sample, NaN in between. */
  double[] measuredDeg(int step) {
    double[] values = new double[(samples.size() + step - 1) / step];
    for (int i = 0; i < values.length; i++) {
      Sample sample = samples.get(i * step);
      values[i] = sample.state() == AngleState.MEASURED ? sample.flexionDeg() : Double.NaN;
    }
    return values;
  }

  /** Values without lag of every {@code step}-th sample, NaN in between; none where none are. */
  double[] offlineDeg(int step) {
    double[] values = new double[(offlineDeg.length + step - 1) / step];
    for (int i = 0; i < values.length; i++) {
      values[i] = offlineDeg[i * step];
    }
    return values;
  }

  /** Held values with the measured ones they hang on, NaN in between. */
  double[] heldDeg(int step) {
    double[] values = new double[(samples.size() + step - 1) / step];
    for (int i = 0; i < values.length; i++) {
      boolean before = i > 0 && isHeld((i - 1) * step);
      boolean after = i + 1 < values.length && isHeld((i + 1) * step);
      boolean drawn = isHeld(i * step) || before || after;
      values[i] = drawn ? samples.get(i * step).flexionDeg() : Double.NaN;
    }
    return values;
  }

  private boolean isHeld(int index) {
    return samples.get(index).state() == AngleState.HELD;
  }
}
