package io.posestream.rig;

import io.posestream.room.Floor;
import io.posestream.skeleton.Position;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * How the bones of one person are turned in one frame. Immutable.
 *
 * <p>Axes are those of world landmarks: x right, y down, z away from the camera; lengths are in
 * metres. The joints follow from rotations and offsets (forward kinematics): with {@code Q} the
 * {@link #orientation} and {@code o} the {@link #offsetM} of a bone, its joint lies at {@code
 * joint(parent) + Q(parent) o}, and {@code Q = Q(parent) rotation}.
 *
 * @since 0.1
 */
public final class RigPose {
  private final Quaternion[] rotations;
  private final Vec[] offsetsM;
  private final Set<RigBone> seen;
  private final Set<RigBone> twistKnown;

  /** Takes the arrays over, in the order of {@link RigBone#all}. */
  RigPose(Quaternion[] rotations, Vec[] offsetsM, Set<RigBone> seen, Set<RigBone> twistKnown) {
    this.rotations = rotations;
    this.offsetsM = offsetsM;
    this.seen = seen;
    this.twistKnown = twistKnown;
  }

  /** How the bone is turned against its parent, the hips against the axes; none in the T-pose. */
  public Quaternion rotation(RigBone bone) {
    return rotations[Objects.requireNonNull(bone, "bone").index()];
  }

  /**
   * Where the bone begins in the axes of its parent, in metres; for the hips where they are. Zero
   * for a bone that was never seen.
   */
  public Position offsetM(RigBone bone) {
    return position(offsetsM[Objects.requireNonNull(bone, "bone").index()]);
  }

  /** How the bone is turned against the axes. */
  public Quaternion orientation(RigBone bone) {
    Objects.requireNonNull(bone, "bone");
    Quaternion own = rotation(bone);
    return bone.parent().map(parent -> orientation(parent).times(own)).orElse(own);
  }

  /** Where the bone begins, in metres. */
  public Position jointM(RigBone bone) {
    return position(joint(Objects.requireNonNull(bone, "bone")));
  }

  private Vec joint(RigBone bone) {
    Vec offset = offsetsM[bone.index()];
    return bone.parent()
        .map(parent -> joint(parent).plus(orientation(parent).rotate(offset)))
        .orElse(offset);
  }

  private static Position position(Vec at) {
    return new Position((float) at.x(), (float) at.y(), (float) at.z());
  }

  /**
   * Whether the joint where the bone begins is seen. A bone between joints that are not seen is
   * turned as the network guesses; fingers of a hand that is not seen stay as they were.
   */
  public boolean isSeen(RigBone bone) {
    return seen.contains(Objects.requireNonNull(bone, "bone"));
  }

  /**
   * Whether the rotation of a bone about its own axis follows from what is seen in this frame. It
   * does for trunk, head, hands and feet; for the upper arm while the elbow is bent, for the
   * forearm while the hand is seen, for the thigh while the knee is bent or the foot is seen. Else
   * it stays as it was known last, and is that of the rest pose before. Shin, neck, collar bones
   * and fingers are taken as hinges and swings without any twist, and are never in here.
   */
  public boolean isTwistKnown(RigBone bone) {
    return twistKnown.contains(Objects.requireNonNull(bone, "bone"));
  }

  /** The same pose with the middle of the hips elsewhere. */
  public RigPose movedTo(Position hipsM) {
    Objects.requireNonNull(hipsM, "hipsM");
    Vec[] moved = offsetsM.clone();
    moved[RigBone.HIPS.index()] = new Vec(hipsM.x(), hipsM.y(), hipsM.z());
    return new RigPose(rotations, moved, seen, twistKnown);
  }

  /**
   * The same pose with the axes of a floor, as {@link Floor#align} has them, and the hips where
   * they were turned to about the origin.
   */
  public RigPose onFloor(Floor floor) {
    Quaternion turn = FloorTurn.of(Objects.requireNonNull(floor, "floor"));
    int hips = RigBone.HIPS.index();
    Quaternion[] turned = rotations.clone();
    turned[hips] = turn.times(rotations[hips]);
    Vec[] moved = offsetsM.clone();
    moved[hips] = turn.rotate(offsetsM[hips]);
    return new RigPose(turned, moved, seen, twistKnown);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RigPose that
        && Arrays.equals(rotations, that.rotations)
        && Arrays.equals(offsetsM, that.offsetsM)
        && seen.equals(that.seen)
        && twistKnown.equals(that.twistKnown);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rotations) + Arrays.hashCode(offsetsM);
  }

  @Override
  public String toString() {
    return "RigPose[seen " + seen + "]";
  }
}
