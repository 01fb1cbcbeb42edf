package io.posestream.vmc;

import io.posestream.angle.BodyPoint;
import io.posestream.person.Person;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Skeleton;
import java.util.Optional;

/** Puts an avatar onto its floor, where it begins at the origin and goes where its person goes. */
final class VmcPlace {
  private static final BodyPoint MID_HIPS =
      BodyPoint.mean(BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP);

  private Optional<Position> beginM = Optional.empty();

  RigPose put(RigPose pose, Person person, boolean mirrored) {
    Optional<Floor> floor =
        person.room().flatMap(RoomBody::floor).map(known -> mirrored ? known.mirrored() : known);
    RigPose upright = floor.map(pose::onFloor).orElse(pose);
    Optional<Position> hipsM =
        person
            .room()
            .map(room -> room.onFloor().orElse(room.landmarks()))
            .map(landmarks -> mirrored ? landmarks.mirrored() : landmarks)
            .flatMap(landmarks -> MID_HIPS.in(Skeleton.body33(), landmarks));
    Position fromM = beginM.or(() -> hipsM).orElse(new Position(0, 0, 0));
    Position atM = hipsM.orElse(fromM);
    if (beginM.isEmpty()) {
      beginM = hipsM;
    }
    float y =
        floor.isPresent() && hipsM.isPresent()
            ? atM.y() - floor.get().cameraHeightM()
            : -lowestM(upright);
    return upright.movedTo(new Position(atM.x() - fromM.x(), y, atM.z() - fromM.z()));
  }

  /** How far the lower foot lies below the hips. */
  private static float lowestM(RigPose pose) {
    return Math.max(
        pose.jointM(RigBone.LEFT_TOES).y() - pose.jointM(RigBone.HIPS).y(),
        pose.jointM(RigBone.RIGHT_TOES).y() - pose.jointM(RigBone.HIPS).y());
  }
}
