package io.posestream.exercise;

import io.posestream.angle.JointAngle;
import io.posestream.joint.FittedJoints;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.Optional;

/** What measures say of one person in one frame; NaN for what is not seen. */
final class BodyReading {
  /** Below the model's decision threshold a landmark is guessed. */
  private static final float SEEN_VISIBILITY = 0.5f;

  /** A trunk that short is no measure of a body. */
  private static final double SHORTEST_TRUNK_M = 0.05;

  private final Person person;
  private final Skeleton skeleton;
  private final Optional<Landmarks> joints;
  private final double trunkM;

  private BodyReading(Person person) {
    this.person = person;
    skeleton = person.body().skeleton();
    joints = person.fitted().map(FittedJoints::landmarks).or(person.body()::world);
    trunkM = joints.map(this::trunkM).orElse(Double.NaN);
  }

  static BodyReading of(Person person) {
    return new BodyReading(person);
  }

  /** Inclination of the trunk against the vertical of the picture in degrees. */
  double trunkDeg() {
    return angle("trunk")
        .filter(JointAngle::isKnown)
        .map(each -> (double) each.flexionDeg())
        .orElse(Double.NaN);
  }

  double value(Measure measure, MeasuredSide side) {
    if (!measure.hasSides() || side == MeasuredSide.LEFT) {
      return value(measure, Side.LEFT);
    }
    double right = value(measure, Side.RIGHT);
    if (side == MeasuredSide.RIGHT) {
      return right;
    }
    double left = value(measure, Side.LEFT);
    return Double.isNaN(left) ? right : Double.isNaN(right) ? left : (left + right) / 2;
  }

  double value(Measure measure, Side side) {
    if (measure instanceof Measure.Angle angle) {
      Optional<JointAngle> found = angle(BodyNames.of(angle.joint(), side));
      return found.isPresent() && found.get().isKnown() ? found.get().flexionDeg() : Double.NaN;
    }
    if (measure instanceof Measure.Distance distance) {
      return distance(BodyNames.of(distance.from(), side), BodyNames.of(distance.to(), side), 1);
    }
    if (measure instanceof Measure.Offset offset) {
      return distance(BodyNames.of(offset.from(), side), BodyNames.of(offset.to(), side), 0);
    }
    Measure.Height height = (Measure.Height) measure;
    return height(BodyNames.of(height.of(), side), BodyNames.of(height.above(), side));
  }

  /** The angle of that name, if the stream measures it. */
  Optional<JointAngle> angle(String name) {
    return person.angles().angle(name);
  }

  /** Whether a landmark is seen; of a pair without a side, whether one is. */
  boolean sees(String landmark) {
    for (Side side : Side.values()) {
      int index = skeleton.names().indexOf(BodyNames.of(landmark, side));
      if (index >= 0 && person.body().landmarks().visibility(index) >= SEEN_VISIBILITY) {
        return true;
      }
    }
    return false;
  }

  private double distance(String from, String to, double vertical) {
    int a = seen(from);
    int b = seen(to);
    if (a < 0 || b < 0 || joints.isEmpty()) {
      return Double.NaN;
    }
    Landmarks at = joints.get();
    double x = at.x(a) - at.x(b);
    double y = vertical * (at.y(a) - at.y(b));
    double z = at.z(a) - at.z(b);
    return Math.sqrt(x * x + y * y + z * z) / trunkM;
  }

  private double height(String of, String above) {
    int a = seen(of);
    int b = seen(above);
    return a < 0 || b < 0 || joints.isEmpty()
        ? Double.NaN
        : (joints.get().y(b) - joints.get().y(a)) / trunkM;
  }

  /** Index of a landmark, or -1 if it is not seen. */
  private int seen(String landmark) {
    return sees(landmark) ? skeleton.names().indexOf(landmark) : -1;
  }

  private double trunkM(Landmarks at) {
    int[] hips = {skeleton.names().indexOf("leftHip"), skeleton.names().indexOf("rightHip")};
    int[] shoulders = {
      skeleton.names().indexOf("leftShoulder"), skeleton.names().indexOf("rightShoulder")
    };
    if (Math.min(Math.min(hips[0], hips[1]), Math.min(shoulders[0], shoulders[1])) < 0) {
      return Double.NaN;
    }
    double x = at.x(shoulders[0]) + at.x(shoulders[1]) - at.x(hips[0]) - at.x(hips[1]);
    double y = at.y(shoulders[0]) + at.y(shoulders[1]) - at.y(hips[0]) - at.y(hips[1]);
    double z = at.z(shoulders[0]) + at.z(shoulders[1]) - at.z(hips[0]) - at.z(hips[1]);
    double lengthM = Math.sqrt(x * x + y * y + z * z) / 2;
    return lengthM >= SHORTEST_TRUNK_M ? lengthM : Double.NaN;
  }
}
