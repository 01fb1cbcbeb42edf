package io.posestream.angle;

import static io.posestream.angle.AngleCalculator.HOLD_TIME;
import static io.posestream.angle.AngleCalculator.LOST_VISIBILITY;
import static io.posestream.angle.AngleCalculator.SEEN_VISIBILITY;
import static io.posestream.angle.AngleCalculator.SHORTEST_SEGMENT_M;

import io.posestream.joint.JointFit;
import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import org.jspecify.annotations.Nullable;

/** One angle of one body over time: whether it is seen, and what was measured last. */
final class AngleTrack {
  private static final long HOLD_TIME_NS = HOLD_TIME.toNanos();

  private final AngleDefinition definition;
  private final boolean defined;
  private final LandmarkMean[] points;
  private final Direction first;
  private final Direction second;
  private final JointAngle unknown;
  private final @Nullable LimbAngle limbAngle;
  private final double maxAboutDeg;
  private final double[] u = new double[3];
  private final double[] v = new double[3];
  private boolean seen;
  private boolean measured;
  private double lastInteriorDeg;
  private float lastAboutDeg;
  private long lastMeasuredNs;

  AngleTrack(AngleDefinition definition, Skeleton skeleton, double maxAboutDeg) {
    this.definition = definition;
    this.maxAboutDeg = maxAboutDeg;
    limbAngle = LimbAngles.of(definition);
    defined = definition.isIn(skeleton);
    points =
        defined
            ? definition.points().stream()
                .map(point -> LandmarkMean.of(point, skeleton))
                .toArray(LandmarkMean[]::new)
            : new LandmarkMean[0];
    first = defined ? Direction.of(definition.first(), skeleton) : Direction.UP;
    second = defined ? Direction.of(definition.second(), skeleton) : Direction.UP;
    unknown = JointAngle.unknown(definition);
  }

  JointAngle next(Landmarks world, @Nullable JointFit fit, long timestampNs) {
    if (!defined) {
      return unknown;
    }
    float visibility = visibility(world);
    // Written so that a visibility of NaN is not seen.
    seen = visibility >= (seen ? LOST_VISIBILITY : SEEN_VISIBILITY);
    return seen ? measure(world, fit, timestampNs) : hold(timestampNs);
  }

  void reset() {
    seen = false;
    measured = false;
  }

  private float visibility(Landmarks world) {
    float least = Float.POSITIVE_INFINITY;
    for (LandmarkMean point : points) {
      least = Math.min(least, point.visibility(world));
    }
    return least;
  }

  private JointAngle measure(Landmarks world, @Nullable JointFit fit, long timestampNs) {
    first.of(world, u);
    second.of(world, v);
    lastAboutDeg = fit != null && limbAngle != null ? fit.aboutDeg(limbAngle) : Float.NaN;
    // Written so that an uncertainty of NaN is allowed.
    measured =
        length(u) >= SHORTEST_SEGMENT_M
            && length(v) >= SHORTEST_SEGMENT_M
            && !(lastAboutDeg > maxAboutDeg);
    if (!measured) {
      return unknown;
    }
    float fittedDeg = fit != null && limbAngle != null ? fit.interiorDeg(limbAngle) : Float.NaN;
    lastInteriorDeg = Float.isNaN(fittedDeg) ? angleBetweenDeg(u, v) : fittedDeg;
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
        definition,
        state,
        (float) definition.flexionDeg(lastInteriorDeg),
        (float) lastInteriorDeg,
        lastAboutDeg);
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
