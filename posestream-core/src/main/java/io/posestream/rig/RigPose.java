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
  private final float[] rotations;
  private final float[] offsetsM;
  private final Set<RigBone> seen;
  private final Set<RigBone> twistKnown;

  /** Takes what is in the order of {@link RigBone#all}. */
  RigPose(Quaternion[] rotations, Vec[] offsetsM, Set<RigBone> seen, Set<RigBone> twistKnown) {
    this(new float[4 * rotations.length], new float[3 * offsetsM.length], seen, twistKnown);
    for (int i = 0; i < rotations.length; i++) {
      put(this.rotations, i, rotations[i]);
      put(this.offsetsM, i, offsetsM[i]);
    }
  }

  private RigPose(float[] rotations, float[] offsetsM, Set<RigBone> seen, Set<RigBone> twistKnown) {
    this.rotations = rotations;
    this.offsetsM = offsetsM;
    this.seen = seen;
    this.twistKnown = twistKnown;
  }

  private static void put(float[] values, int index, Quaternion rotation) {
    values[4 * index] = (float) rotation.x();
    values[4 * index + 1] = (float) rotation.y();
    values[4 * index + 2] = (float) rotation.z();
    values[4 * index + 3] = (float) rotation.w();
  }

  private static void put(float[] values, int index, Vec offset) {
    values[3 * index] = (float) offset.x();
    values[3 * index + 1] = (float) offset.y();
    values[3 * index + 2] = (float) offset.z();
  }

  /** How the bone is turned against its parent, the hips against the axes; none in the T-pose. */
  public Quaternion rotation(RigBone bone) {
    int at = 4 * Objects.requireNonNull(bone, "bone").index();
    return new Quaternion(rotations[at], rotations[at + 1], rotations[at + 2], rotations[at + 3]);
  }

  /**
   * Where the bone begins in the axes of its parent, in metres; for the hips where they are. Zero
   * for a bone that was never seen.
   */
  public Position offsetM(RigBone bone) {
    int at = 3 * Objects.requireNonNull(bone, "bone").index();
    return new Position(offsetsM[at], offsetsM[at + 1], offsetsM[at + 2]);
  }

  /** How the bone is turned against the axes. */
  public Quaternion orientation(RigBone bone) {
    Objects.requireNonNull(bone, "bone");
    Quaternion own = rotation(bone);
    return bone.parent().map(parent -> orientation(parent).times(own)).orElse(own);
  }

  /** Where the bone begins, in metres. */
  public Position jointM(RigBone bone) {
    Vec joint = joint(Objects.requireNonNull(bone, "bone"));
    return new Position((float) joint.x(), (float) joint.y(), (float) joint.z());
  }

  private Vec joint(RigBone bone) {
    Vec offset = offset(bone);
    return bone.parent()
        .map(parent -> joint(parent).plus(orientation(parent).rotate(offset)))
        .orElse(offset);
  }

  private Vec offset(RigBone bone) {
    int at = 3 * bone.index();
    return new Vec(offsetsM[at], offsetsM[at + 1], offsetsM[at + 2]);
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
    float[] moved = offsetsM.clone();
    put(moved, RigBone.HIPS.index(), new Vec(hipsM.x(), hipsM.y(), hipsM.z()));
    return new RigPose(rotations, moved, seen, twistKnown);
  }

  /**
   * The same pose with the axes of a floor, as {@link Floor#align} has them, and the hips where
   * they were turned to about the origin.
   */
  public RigPose onFloor(Floor floor) {
    Quaternion turn = FloorTurn.of(Objects.requireNonNull(floor, "floor"));
    float[] turned = rotations.clone();
    put(turned, RigBone.HIPS.index(), turn.times(rotation(RigBone.HIPS)));
    float[] moved = offsetsM.clone();
    put(moved, RigBone.HIPS.index(), turn.rotate(offset(RigBone.HIPS)));
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
