package io.posestream.angle;

import static io.posestream.angle.AngleCalculator.HOLD_TIME;
import static io.posestream.angle.AngleCalculator.LOST_VISIBILITY;
import static io.posestream.angle.AngleCalculator.SEEN_VISIBILITY;
import static io.posestream.angle.AngleCalculator.SHORTEST_SEGMENT_M;

import io.posestream.pose.Landmarks;
import java.util.List;
import java.util.stream.Stream;

/** One angle of one body over time: whether it is seen, and what was measured last. */
final class AngleTrack {
  private static final long HOLD_TIME_NS = HOLD_TIME.toNanos();

  private final AngleDefinition definition;
  private final List<BodyPoint> points;
  private final JointAngle unknown;
  private final double[] first = new double[3];
  private final double[] second = new double[3];
  private final double[] origin = new double[3];
  private boolean seen;
  private boolean measured;
  private double lastInteriorDeg;
  private long lastMeasuredNs;

  AngleTrack(AngleDefinition definition) {
    this.definition = definition;
    points =
        Stream.of(definition.first(), definition.second())
            .flatMap(segment -> segment.points().stream())
            .distinct()
            .toList();
    unknown = JointAngle.unknown(definition.name());
  }

  JointAngle next(Landmarks world, long timestampNs) {
    float visibility = visibility(world);
    // Written so that a visibility of NaN is not seen.
    seen = visibility >= (seen ? LOST_VISIBILITY : SEEN_VISIBILITY);
    return seen ? measure(world, timestampNs) : hold(timestampNs);
  }

  void reset() {
    seen = false;
    measured = false;
  }

  private float visibility(Landmarks world) {
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      least = Math.min(least, PointMean.visibility(points.get(i), world));
    }
    return least;
  }

  private JointAngle measure(Landmarks world, long timestampNs) {
    direction(definition.first(), world, first);
    direction(definition.second(), world, second);
    measured = length(first) >= SHORTEST_SEGMENT_M && length(second) >= SHORTEST_SEGMENT_M;
    if (!measured) {
      return unknown;
    }
    lastInteriorDeg = angleBetweenDeg(first, second);
    lastMeasuredNs = timestampNs;
    return angle(AngleState.MEASURED);
  }

  private JointAngle hold(long timestampNs) {
    long elapsedNs = timestampNs - lastMeasuredNs;
    measured = measured && elapsedNs >= 0 && elapsedNs <= HOLD_TIME_NS;
    return measured ? angle(AngleState.HELD) : unknown;
  }

  private JointAngle angle(AngleState state) {
    return new JointAngle(
        definition.name(),
        state,
        (float) definition.flexionDeg(lastInteriorDeg),
        (float) lastInteriorDeg);
  }

  private void direction(Segment segment, Landmarks world, double[] direction) {
    if (segment instanceof Segment.Between between) {
      PointMean.of(between.from(), world, origin);
      PointMean.of(between.to(), world, direction);
      for (int i = 0; i < 3; i++) {
        direction[i] -= origin[i];
      }
    } else {
      direction[0] = 0;
      // World y grows downwards.
      direction[1] = -1;
      direction[2] = 0;
    }
  }

  /** {@code atan2(|u × v|, u · v)}: exact near 0° and 180°, where acos of the cosine is not. */
  private static double angleBetweenDeg(double[] u, double[] v) {
    double x = u[1] * v[2] - u[2] * v[1];
    double y = u[2] * v[0] - u[0] * v[2];
    double z = u[0] * v[1] - u[1] * v[0];
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    return Math.toDegrees(Math.atan2(Math.sqrt(x * x + y * y + z * z), dot));
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
