package io.posestream.export;

import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Markers at a constant rate, for formats that know no times: interpolated between the two frames
 * around each moment; not seen where one of both is not, or they are too far apart. Immutable.
 *
 * @param rateHz frames per second
 * @param markersM metres, as in the take
 */
record UniformTake(double rateHz, List<Optional<Landmarks>> markersM) {
  /** Who is away for longer is not seen. */
  private static final double MAX_GAP_S = 0.25;

  UniformTake {
    markersM = List.copyOf(markersM);
  }

  static UniformTake of(Take take) {
    double rateHz = take.rateHz();
    int last = take.frames().size() - 1;
    int count = (int) Math.floor(take.timeS(last) * rateHz + 1e-6) + 1;
    List<Optional<Landmarks>> markersM = new ArrayList<>(count);
    int before = 0;
    for (int i = 0; i < count; i++) {
      double timeS = i / rateHz;
      while (before < last && take.timeS(before + 1) <= timeS) {
        before++;
      }
      markersM.add(at(take, before, Math.min(before + 1, last), timeS));
    }
    return new UniformTake(rateHz, markersM);
  }

  private static Optional<Landmarks> at(Take take, int before, int after, double timeS) {
    Optional<Landmarks> from = take.frames().get(before).markersM();
    double elapsedS = timeS - take.timeS(before);
    double stepS = take.timeS(after) - take.timeS(before);
    if (after == before || elapsedS < 1e-6 || from.isEmpty()) {
      return from;
    }
    if (stepS > MAX_GAP_S) {
      return Optional.empty();
    }
    return take.frames().get(after).markersM().map(to -> mix(from.get(), to, elapsedS / stepS));
  }

  private static Landmarks mix(Landmarks from, Landmarks to, double share) {
    float[] values = new float[from.size() * Landmarks.STRIDE];
    float[] later = new float[values.length];
    from.copyTo(values);
    to.copyTo(later);
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (share * (later[i] - values[i]));
    }
    return Landmarks.of(values);
  }
}
