package io.posestream.cli.report;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.cli.report.MotionRange.LiveRange;
import io.posestream.person.Person;
import java.util.HashMap;
import java.util.Map;

/** The range of each live angle of each person so far. Not thread-safe. */
final class LiveRanges {
  private record Key(int person, String angle) {}

  private final Map<Key, LiveRange> ranges = new HashMap<>();

  void add(Person person) {
    for (JointAngle angle : person.angles().angles()) {
      if (angle.state() == AngleState.MEASURED) {
        Key key = new Key(person.id(), angle.name());
        ranges.put(key, ranges.getOrDefault(key, LiveRange.NONE).with(angle.flexionDeg()));
      }
    }
  }

  LiveRange of(int person, AngleDefinition angle) {
    return ranges.getOrDefault(new Key(person, angle.name()), LiveRange.NONE);
  }
}
