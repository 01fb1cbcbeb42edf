package io.posestream.track;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.person.Person;
import io.posestream.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.List;

/** All that is remembered of one person from frame to frame. Not thread-safe. */
final class PersonTrack {
  private final Skeleton skeleton;
  private final AngleCalculator calculator;
  private final List<AngleFilter> angles;
  private final BodyFilter body;

  PersonTrack(Skeleton skeleton, TrackOptions options) {
    this.skeleton = skeleton;
    calculator = AngleCalculator.of(skeleton, options.angles());
    angles = options.angles().stream().map(each -> new AngleFilter(options.smoothers())).toList();
    body = new BodyFilter(skeleton, options.smoothers());
  }

  /** Whether the track can go on with bodies of that skeleton. */
  boolean follows(Skeleton other) {
    return skeleton.equals(other);
  }

  /** The person with angles, from the landmarks as the networks give them. */
  Person measure(Person raw, long timestampNs) {
    return raw.body().world().isEmpty()
        ? raw
        : raw.withAngles(calculator.calculate(raw.body().world().get(), timestampNs));
  }

  /**
   * The person smoothed.
   *
   * @param hands smooth the hands
   * @param handsHeld whether the hands are those of an earlier frame, and were smoothed then
   */
  Person smooth(Person measured, HandFilters hands, boolean handsHeld, long timestampNs) {
    return new Person(
        measured.id(),
        body.smooth(measured.body(), timestampNs),
        measured.left().map(hand -> hands.smooth(hand, handsHeld, timestampNs)),
        measured.right().map(hand -> hands.smooth(hand, handsHeld, timestampNs)),
        smooth(measured.angles(), timestampNs),
        measured.sideCorrections());
  }

  private JointAngles smooth(JointAngles raw, long timestampNs) {
    List<JointAngle> smooth = new ArrayList<>(raw.angles().size());
    for (int i = 0; i < raw.angles().size(); i++) {
      smooth.add(angles.get(i).smooth(raw.angles().get(i), timestampNs));
    }
    return new JointAngles(smooth);
  }
}
