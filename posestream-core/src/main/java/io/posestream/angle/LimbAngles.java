package io.posestream.angle;

import io.posestream.joint.LimbAngle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of an application's angles a fit measures by itself, whatever they are called. */
final class LimbAngles {
  private LimbAngles() {}

  /** The limb's angle between the same segments, or null. */
  static @Nullable LimbAngle of(AngleDefinition definition) {
    for (LimbAngle angle : LimbAngle.values()) {
      BodyPoint vertex = BodyPoint.of(angle.vertex());
      List<Segment> both =
          List.of(
              Segment.between(vertex, BodyPoint.of(angle.first())),
              Segment.between(vertex, BodyPoint.of(angle.last())));
      if (both.contains(definition.first())
          && both.contains(definition.second())
          && !definition.first().equals(definition.second())) {
        return angle;
      }
    }
    return null;
  }
}
