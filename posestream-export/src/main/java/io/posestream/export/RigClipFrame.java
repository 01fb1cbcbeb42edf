package io.posestream.export;

import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.skeleton.Position;
import java.util.EnumMap;
import java.util.Map;

/**
 * One pose of a {@link RigClip}, in its axes. Immutable.
 *
 * @param timeS since the beginning of the take
 * @param hipsM where the hips are
 * @param rotations of each bone against its parent
 */
record RigClipFrame(double timeS, Position hipsM, Map<RigBone, Quaternion> rotations) {
  /** Who is away for longer stays as before. */
  private static final double MAX_GAP_S = 0.25;

  Quaternion rotation(RigBone bone) {
    return rotations.getOrDefault(bone, Quaternion.IDENTITY);
  }

  RigClipFrame towards(RigClipFrame later, double atTimeS) {
    double stepS = later.timeS - timeS;
    double share = stepS > MAX_GAP_S ? (atTimeS < later.timeS ? 0 : 1) : (atTimeS - timeS) / stepS;
    Map<RigBone, Quaternion> between = new EnumMap<>(RigBone.class);
    rotations.forEach(
        (bone, rotation) -> between.put(bone, rotation.towards(later.rotation(bone), share)));
    return new RigClipFrame(atTimeS, mix(hipsM, later.hipsM, (float) share), between);
  }

  private static Position mix(Position from, Position to, float share) {
    return new Position(
        from.x() + share * (to.x() - from.x()),
        from.y() + share * (to.y() - from.y()),
        from.z() + share * (to.z() - from.z()));
  }
}
