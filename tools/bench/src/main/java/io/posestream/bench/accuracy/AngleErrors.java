package io.posestream.bench.accuracy;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.bench.sample.Sample;
import io.posestream.joint.JointFit;
import io.posestream.joint.JointFitter;
import io.posestream.joint.JointSource;
import io.posestream.joint.LimbAngle;
import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import io.posestream.view.PictureView;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How far knee, hip, elbow and shoulder are off, of the same frames by each source of joints,
 * nothing smoothed. An angle counts where its three landmarks are seen.
 */
final class AngleErrors {
  static final List<String> JOINTS = List.of("KNEE", "HIP", "ELBOW", "SHOULDER");
  private static final float LEAST_VISIBILITY = 0.5f;

  private final Map<JointSource, Map<String, Sample>> absolute = new EnumMap<>(JointSource.class);
  private final Map<String, Sample> within = new HashMap<>();
  private final Map<JointSource, JointFitter> fitters = new EnumMap<>(JointSource.class);

  AngleErrors() {
    for (JointSource source : JointSource.values()) {
      Map<String, Sample> joints = new HashMap<>();
      JOINTS.forEach(joint -> joints.put(joint, new Sample()));
      absolute.put(source, joints);
    }
    JOINTS.forEach(joint -> within.put(joint, new Sample()));
    begin();
  }

  /** A person of whom nothing is remembered. */
  void begin() {
    for (JointSource source : JointSource.values()) {
      fitters.put(source, JointFitter.of(source));
    }
  }

  /**
   * Adds a frame.
   *
   * @param trueInteriorDeg the interior angle, where it is known
   */
  void add(
      Body body,
      PictureView view,
      long timestampNs,
      Function<LimbAngle, OptionalDouble> trueInteriorDeg) {
    Landmarks world = body.world().orElseThrow();
    for (JointSource source : JointSource.values()) {
      Optional<JointFit> fit =
          Objects.requireNonNull(fitters.get(source))
              .fit(body.landmarks(), world, view, timestampNs);
      for (LimbAngle angle : LimbAngle.values()) {
        OptionalDouble truth = trueInteriorDeg.apply(angle);
        if (truth.isPresent() && isSeen(body.landmarks(), angle)) {
          add(source, angle, fit, world, truth.getAsDouble());
        }
      }
    }
  }

  private void add(
      JointSource source,
      LimbAngle angle,
      Optional<JointFit> fit,
      Landmarks world,
      double trueDeg) {
    Landmarks joints = fit.map(each -> each.joints().landmarks()).orElse(world);
    float own = fit.map(each -> each.interiorDeg(angle)).orElse(Float.NaN);
    double errorDeg = Math.abs((Float.isNaN(own) ? interiorDeg(joints, angle) : own) - trueDeg);
    String joint = angle.name().substring(angle.name().indexOf('_') + 1);
    Objects.requireNonNull(Objects.requireNonNull(absolute.get(source)).get(joint)).add(errorDeg);
    if (fit.isPresent() && !Float.isNaN(own)) {
      boolean held = errorDeg <= fit.get().aboutDeg(angle);
      Objects.requireNonNull(within.get(joint)).add(held ? 1 : 0);
    }
  }

  private static boolean isSeen(Landmarks landmarks, LimbAngle angle) {
    for (BodyLandmark point : List.of(angle.first(), angle.vertex(), angle.last())) {
      if (landmarks.visibility(point) < LEAST_VISIBILITY) {
        return false;
      }
    }
    return true;
  }

  private static double interiorDeg(Landmarks joints, LimbAngle angle) {
    AngleDefinition definition =
        AngleDefinition.joint(angle.name(), angle.first(), angle.vertex(), angle.last());
    return AngleCalculator.of(Skeleton.body33(), List.of(definition))
        .calculate(allSeen(joints), 0)
        .angles()
        .get(0)
        .interiorDeg();
  }

  private static Landmarks allSeen(Landmarks joints) {
    float[] values = new float[joints.size() * Landmarks.STRIDE];
    joints.copyTo(values);
    for (int i = 3; i < values.length; i += Landmarks.STRIDE) {
      values[i] = 1;
    }
    return Landmarks.of(values);
  }

  /** How many angles were compared. */
  int count() {
    return JOINTS.stream()
        .mapToInt(joint -> Objects.requireNonNull(within.get(joint)).count())
        .sum();
  }

  double meanDeg(JointSource source, String joint) {
    return Objects.requireNonNull(Objects.requireNonNull(absolute.get(source)).get(joint)).mean();
  }

  /** The mean of the four joints' means. */
  double meanDeg(JointSource source) {
    return JOINTS.stream().mapToDouble(joint -> meanDeg(source, joint)).average().orElseThrow();
  }

  /** Percent of the angles that lie within what they may be off by. */
  double withinPercent(String joint) {
    return 100 * Objects.requireNonNull(within.get(joint)).mean();
  }
}
