package io.posestream.angle;

import io.posestream.joint.JointFit;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard {@link AngleCalculator}: one {@link AngleTrack} per angle. */
final class TrackedAngles implements AngleCalculator {
  private final Skeleton skeleton;
  private final List<AngleDefinition> definitions;
  private final List<AngleTrack> tracks;

  TrackedAngles(Skeleton skeleton, List<AngleDefinition> definitions, double maxAboutDeg) {
    this.skeleton = Objects.requireNonNull(skeleton, "skeleton");
    this.definitions = List.copyOf(Objects.requireNonNull(definitions, "definitions"));
    Set<String> names = new HashSet<>();
    for (AngleDefinition definition : this.definitions) {
      if (!names.add(definition.name())) {
        throw new IllegalArgumentException("two angles are called " + definition.name());
      }
    }
    if (!(maxAboutDeg > 0)) {
      throw new IllegalArgumentException("maxAboutDeg must be positive: " + maxAboutDeg);
    }
    tracks =
        this.definitions.stream().map(each -> new AngleTrack(each, skeleton, maxAboutDeg)).toList();
  }

  @Override
  public JointAngles calculate(Landmarks world, long timestampNs) {
    return calculate(world, null, timestampNs);
  }

  @Override
  public JointAngles calculate(JointFit fit, long timestampNs) {
    return calculate(fit.joints().landmarks(), fit, timestampNs);
  }

  private JointAngles calculate(Landmarks world, @Nullable JointFit fit, long timestampNs) {
    if (world.size() != skeleton.size()) {
      throw new IllegalArgumentException(
          "world must hold " + skeleton.size() + " landmarks, holds " + world.size());
    }
    JointAngle[] angles = new JointAngle[tracks.size()];
    for (int i = 0; i < angles.length; i++) {
      angles[i] = tracks.get(i).next(world, fit, timestampNs);
    }
    return new JointAngles(List.of(angles));
  }

  @Override
  public void reset() {
    tracks.forEach(AngleTrack::reset);
  }

  @Override
  public List<AngleDefinition> definitions() {
    return definitions;
  }
}
