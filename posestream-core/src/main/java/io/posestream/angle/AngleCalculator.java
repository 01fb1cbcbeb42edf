package io.posestream.angle;

import io.posestream.joint.JointFit;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.time.Duration;
import java.util.List;

/**
 * Joint angles of one body, followed from frame to frame.
 *
 * <p>Laws, checked for every implementation by {@code AngleCalculatorContract}, with {@code angle}
 * the interior angle between two segments of the body:
 *
 * <ul>
 *   <li>{@code 0 ≤ angle ≤ 180}, and {@code flexion} follows from it by the {@link NeutralRule};
 *   <li>{@code angle(R·p + t) = angle(p)} for a rotation R and a translation t; an angle against
 *       {@link Segment.Up} only for a rotation about the vertical;
 *   <li>{@code angle(s·p) = angle(p)} for {@code s > 0}, as long as no segment is degenerate;
 *   <li>{@code left(mirror(p)) = right(p)}: sides exchanged and x negated exchange the angles;
 *   <li>where a segment is shorter than {@link #SHORTEST_SEGMENT_M}, the angle is UNKNOWN.
 * </ul>
 *
 * <p>States: an angle counts as seen when the least visible of its landmarks reaches {@link
 * #SEEN_VISIBILITY}, and as lost when it falls below {@link #LOST_VISIBILITY}; in between it stays
 * what it was. Lost, its last measured value is HELD for {@link #HOLD_TIME}, then UNKNOWN.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public interface AngleCalculator {
  /** Above the model's decision threshold of 0.5, so that a value is only called measured if so. */
  float SEEN_VISIBILITY = 0.6f;

  /** Below 0.5 by as much; the band keeps noise around the threshold from toggling the state. */
  float LOST_VISIBILITY = 0.4f;

  /**
   * How long a measured value stands for a hidden joint. Longer: fewer gaps in a plot, staler
   * values; within 200 ms a fast limb turns by about 60°.
   */
  Duration HOLD_TIME = Duration.ofMillis(200);

  /** Below 1 mm, far under the networks' error, the direction of a segment is noise. */
  double SHORTEST_SEGMENT_M = 1e-3;

  /** Of {@code maxAboutDeg}: an angle is given however uncertain it is. */
  double NO_LIMIT_DEG = Double.POSITIVE_INFINITY;

  /**
   * The angles of one frame.
   *
   * @param world world landmarks in metres, as many as the skeleton has
   * @param timestampNs time of the frame
   */
  JointAngles calculate(Landmarks world, long timestampNs);

  /**
   * The angles of one frame from fitted joints. An angle that the fit measures by itself is the
   * fit's, with its uncertainty; without this method's own implementation all follow from the
   * joints.
   *
   * @param fit joints as many as the skeleton has
   * @param timestampNs time of the frame
   */
  default JointAngles calculate(JointFit fit, long timestampNs) {
    return calculate(fit.joints().landmarks(), timestampNs);
  }

  /** Forgets what was seen and held, as at the begin of a track. */
  void reset();

  /** What is calculated, in the order of the result. */
  List<AngleDefinition> definitions();

  /** A calculator of {@link StandardAngles#all()} on {@link Skeleton#body33()}. */
  static AngleCalculator standard() {
    return of(StandardAngles.all());
  }

  /**
   * A calculator of the given angles on {@link Skeleton#body33()}.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  static AngleCalculator of(List<AngleDefinition> definitions) {
    return of(Skeleton.body33(), definitions);
  }

  /**
   * A calculator of the given angles on a skeleton. An angle that needs a landmark that the
   * skeleton lacks is always UNKNOWN.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  static AngleCalculator of(Skeleton skeleton, List<AngleDefinition> definitions) {
    return of(skeleton, definitions, NO_LIMIT_DEG);
  }

  /**
   * The same; fitted angles that may be off by more than {@code maxAboutDeg} are UNKNOWN.
   *
   * @throws IllegalArgumentException if two have the same name, or the limit is not positive
   */
  static AngleCalculator of(
      Skeleton skeleton, List<AngleDefinition> definitions, double maxAboutDeg) {
    return new TrackedAngles(skeleton, definitions, maxAboutDeg);
  }
}
