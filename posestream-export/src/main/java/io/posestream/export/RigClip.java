package io.posestream.export;

import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A take as animation files have it: bones of constant length that turn. Axes are x to the left of
 * somebody who faces the camera, y up, z ahead, as in glTF and VRM. Immutable.
 *
 * @param bones parents before children; fingers only of hands that are seen in some frame
 * @param offsetsM where each bone begins in the axes of its parent, in metres; zero for the hips
 * @param timesS of the frames in which the person is seen, since the beginning of the take
 * @param poses in those frames, in the axes of the take
 */
record RigClip(
    List<RigBone> bones,
    Map<RigBone, Position> offsetsM,
    List<Double> timesS,
    List<RigPose> poses) {
  /** Who is away for longer stays as before. */
  private static final double MAX_GAP_S = 0.25;

  /**
   * Takes each bone's middle length.
   *
   * @throws IllegalArgumentException if no frame of the take has rotations
   */
  static RigClip of(Take take) {
    List<Double> timesS = new ArrayList<>();
    List<RigPose> poses = new ArrayList<>();
    for (int i = 0; i < take.frames().size(); i++) {
      Optional<RigPose> pose = take.frames().get(i).rig();
      if (pose.isPresent()) {
        timesS.add(take.timeS(i));
        poses.add(pose.get());
      }
    }
    if (poses.isEmpty()) {
      throw new IllegalArgumentException(
          "person " + take.personId() + " has no rotations: no body of 33 landmarks was seen");
    }
    List<RigBone> bones =
        RigBone.all().stream()
            .filter(bone -> bone.hand().map(side -> isHandSeen(poses, side)).orElse(true))
            .toList();
    Map<RigBone, Position> offsetsM = new EnumMap<>(RigBone.class);
    for (RigBone bone : bones) {
      offsetsM.put(
          bone, bone == RigBone.HIPS ? new Position(0, 0, 0) : upright(middle(poses, bone)));
    }
    return new RigClip(bones, offsetsM, timesS, poses);
  }

  private static boolean isHandSeen(List<RigPose> poses, Side side) {
    RigBone finger = side == Side.LEFT ? RigBone.LEFT_INDEX_TIP : RigBone.RIGHT_INDEX_TIP;
    return poses.stream().anyMatch(pose -> pose.isSeen(finger));
  }

  private static Position middle(List<RigPose> poses, RigBone bone) {
    List<RigPose> seen = poses.stream().filter(pose -> pose.isSeen(bone)).toList();
    List<RigPose> counted = seen.isEmpty() ? poses : seen;
    return new Position(
        median(counted, pose -> pose.offsetM(bone).x()),
        median(counted, pose -> pose.offsetM(bone).y()),
        median(counted, pose -> pose.offsetM(bone).z()));
  }

  private static float median(List<RigPose> poses, ToDoubleFunction<RigPose> coordinate) {
    double[] values = poses.stream().mapToDouble(coordinate).toArray();
    Arrays.sort(values);
    return (float) values[values.length / 2];
  }

  /** From y down and z to the back. */
  private static Position upright(Position position) {
    return new Position(position.x(), 0 - position.y(), 0 - position.z());
  }

  Position offsetM(RigBone bone) {
    return offsetsM.getOrDefault(bone, new Position(0, 0, 0));
  }

  List<RigBone> children(RigBone parent) {
    return bones.stream().filter(bone -> bone.parent().equals(Optional.of(parent))).toList();
  }

  /** How a bone is turned against its parent in a frame. */
  Quaternion rotation(int frame, RigBone bone) {
    Quaternion rotation = poses.get(frame).rotation(bone);
    return new Quaternion(rotation.x(), -rotation.y(), -rotation.z(), rotation.w());
  }

  /** Where the hips are in a frame. */
  Position hipsM(int frame) {
    return upright(poses.get(frame).offsetM(RigBone.HIPS));
  }

  /**
   * The moment between the two frames around a time; before a gap, the frame that it begins with.
   */
  Moment at(double timeS) {
    int found = Collections.binarySearch(timesS, timeS);
    int before = Math.max(0, found >= 0 ? found : -found - 2);
    int after = Math.min(before + 1, timesS.size() - 1);
    double stepS = timesS.get(after) - timesS.get(before);
    boolean isBetween = stepS > 0 && stepS <= MAX_GAP_S;
    return new Moment(before, after, isBetween ? (timeS - timesS.get(before)) / stepS : 0);
  }

  /** A share of the way from one frame to the next. */
  final class Moment {
    private final int before;
    private final int after;
    private final double share;

    private Moment(int before, int after, double share) {
      this.before = before;
      this.after = after;
      this.share = share;
    }

    Quaternion rotation(RigBone bone) {
      return RigClip.this.rotation(before, bone).towards(RigClip.this.rotation(after, bone), share);
    }

    Position hipsM() {
      Position from = RigClip.this.hipsM(before);
      Position to = RigClip.this.hipsM(after);
      return new Position(
          (float) (from.x() + share * (to.x() - from.x())),
          (float) (from.y() + share * (to.y() - from.y())),
          (float) (from.z() + share * (to.z() - from.z())));
    }
  }
}
