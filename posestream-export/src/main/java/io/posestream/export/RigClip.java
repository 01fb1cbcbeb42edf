package io.posestream.export;

import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param frames those in which the person is seen
 */
record RigClip(List<RigBone> bones, Map<RigBone, Position> offsetsM, List<RigClipFrame> frames) {
  /**
   * Takes each bone's middle length.
   *
   * @throws IllegalArgumentException if no frame of the take has rotations
   */
  static RigClip of(Take take) {
    List<RigPose> poses = take.frames().stream().flatMap(frame -> frame.rig().stream()).toList();
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
    List<RigClipFrame> frames = new ArrayList<>();
    for (int i = 0; i < take.frames().size(); i++) {
      double timeS = take.timeS(i);
      take.frames().get(i).rig().ifPresent(pose -> frames.add(frame(timeS, pose, bones)));
    }
    return new RigClip(bones, offsetsM, frames);
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

  private static RigClipFrame frame(double timeS, RigPose pose, List<RigBone> bones) {
    Map<RigBone, Quaternion> rotations = new EnumMap<>(RigBone.class);
    for (RigBone bone : bones) {
      Quaternion rotation = pose.rotation(bone);
      rotations.put(bone, new Quaternion(rotation.x(), -rotation.y(), -rotation.z(), rotation.w()));
    }
    return new RigClipFrame(timeS, upright(pose.offsetM(RigBone.HIPS)), rotations);
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

  /** The pose at a time: between the two frames around it, that of the last one before a gap. */
  RigClipFrame at(double timeS) {
    int after = 0;
    while (after < frames.size() && frames.get(after).timeS() < timeS) {
      after++;
    }
    if (after == 0 || after == frames.size()) {
      return frames.get(Math.min(after, frames.size() - 1));
    }
    return frames.get(after - 1).towards(frames.get(after), timeS);
  }
}
