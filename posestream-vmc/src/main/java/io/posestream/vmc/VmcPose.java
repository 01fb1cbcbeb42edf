package io.posestream.vmc;

import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * A pose in the words of the VMC protocol, whose axes are Unity's: x to the right of the avatar, y
 * up, z ahead, left-handed. From our axes each coordinate changes its sign, which leaves
 * quaternions as they are.
 */
final class VmcPose {
  private static final Position NOWHERE = new Position(0, 0, 0);

  private VmcPose() {}

  static List<OscMessage> messages(RigPose pose) {
    List<OscMessage> messages = new ArrayList<>();
    messages.add(place("/VMC/Ext/Root/Pos", "root", NOWHERE, Quaternion.IDENTITY));
    for (RigBone bone : RigBone.all()) {
      Position offsetM = pose.offsetM(bone);
      boolean wasSeen = bone.hand().isEmpty() || !offsetM.equals(NOWHERE);
      if (wasSeen && !bone.isEnd()) {
        messages.add(place("/VMC/Ext/Bone/Pos", VmcBone.name(bone), offsetM, pose.rotation(bone)));
      }
    }
    return messages;
  }

  private static OscMessage place(String address, String name, Position atM, Quaternion turn) {
    return new OscMessage(address)
        .add(name)
        .add(0 - atM.x())
        .add(0 - atM.y())
        .add(0 - atM.z())
        .add(turn.x())
        .add(turn.y())
        .add(turn.z())
        .add(turn.w());
  }
}
