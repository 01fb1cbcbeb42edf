package io.posestream.bench.accuracy;

import io.posestream.bench.sample.Sample;
import io.posestream.figure.Vec;
import java.util.ArrayList;
import java.util.List;

/** The way of a point through the room, as measured and as it is, in metres. Not thread-safe. */
final class RoomPath {
  private static final double CM_PER_M = 100;

  private final List<Vec> measured = new ArrayList<>();
  private final List<Vec> truth = new ArrayList<>();

  void add(Vec measuredM, Vec truthM) {
    measured.add(measuredM);
    truth.add(truthM);
  }

  int count() {
    return measured.size();
  }

  double meanDistanceM() {
    return truth.stream().mapToDouble(Vec::length).average().orElse(Double.NaN);
  }

  double meanErrorM() {
    Sample errors = new Sample();
    for (int i = 0; i < measured.size(); i++) {
      errors.add(measured.get(i).minus(truth.get(i)).length());
    }
    return errors.mean();
  }

  /** Standard deviations sideways, up and in depth after the one scale that fits best. */
  List<Double> deviationsCm() {
    double both = 0;
    double square = 0;
    for (int i = 0; i < measured.size(); i++) {
      both += measured.get(i).dot(truth.get(i));
      square += measured.get(i).dot(measured.get(i));
    }
    Sample sideways = new Sample();
    Sample up = new Sample();
    Sample depth = new Sample();
    for (int i = 0; i < measured.size(); i++) {
      Vec error = measured.get(i).times(both / square).minus(truth.get(i));
      sideways.add(error.x());
      up.add(error.y());
      depth.add(error.z());
    }
    return List.of(deviationCm(sideways), deviationCm(up), deviationCm(depth));
  }

  private static double deviationCm(Sample errorsM) {
    double mean = errorsM.mean();
    Sample squares = new Sample();
    for (int i = 0; i < errorsM.count(); i++) {
      squares.add((errorsM.get(i) - mean) * (errorsM.get(i) - mean));
    }
    return CM_PER_M * Math.sqrt(squares.mean());
  }

  /** So far from its own mean the measured place lies in 19 of 20 frames. */
  double slidingCm() {
    Vec mean = measured.stream().reduce(Vec::plus).orElseThrow().times(1.0 / measured.size());
    Sample away = new Sample();
    measured.forEach(at -> away.add(at.minus(mean).length()));
    return CM_PER_M * away.percentile(0.95);
  }
}
