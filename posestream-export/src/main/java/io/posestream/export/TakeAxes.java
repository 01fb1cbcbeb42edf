package io.posestream.export;

import io.posestream.angle.BodyPoint;
import io.posestream.joint.FittedJoints;
import io.posestream.person.Person;
import io.posestream.rig.RigPose;
import io.posestream.rig.RigSolver;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.Optional;

/**
 * Brings what an engine says of a person into the axes of a take. A mirrored picture is turned
 * back: the take is of the person, not of the mirror image.
 *
 * @param floor known where the origin is {@link MarkerOrigin#FLOOR}
 */
record TakeAxes(MarkerOrigin origin, Optional<Floor> floor) {
  private static final BodyPoint MID_HIPS =
      BodyPoint.mean(BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP);

  Optional<Landmarks> markersM(Person person, boolean mirrored) {
    Optional<Landmarks> room = person.room().map(RoomBody::landmarks);
    return switch (origin) {
      case HIPS -> jointsM(person).map(joints -> turned(joints, mirrored));
      case CAMERA -> room.map(markers -> turned(markers, mirrored));
      case FLOOR -> room.map(markers -> lifted(turned(markers, mirrored)));
    };
  }

  /** Rotations from the fitted joints, with the hips where the markers have them. */
  Optional<RigPose> rig(
      Person person, boolean mirrored, Optional<Landmarks> markersM, RigSolver solver, long atNs) {
    return markersM.flatMap(
        markers ->
            solver
                .solve(person, mirrored, atNs)
                .map(rig -> real(mirrored).map(rig::onFloor).orElse(rig))
                .flatMap(rig -> MID_HIPS.in(Skeleton.body33(), markers).map(rig::movedTo)));
  }

  /** The floor of the scene, not of its mirror image. */
  private Optional<Floor> real(boolean mirrored) {
    return mirrored ? floor.map(Floor::mirrored) : floor;
  }

  private static Optional<Landmarks> jointsM(Person person) {
    return person.fitted().map(FittedJoints::landmarks).or(person.body()::world);
  }

  private Landmarks turned(Landmarks landmarks, boolean mirrored) {
    Landmarks aligned = floor.map(known -> known.align(landmarks)).orElse(landmarks);
    return mirrored ? aligned.mirrored() : aligned;
  }

  /** From the lens to the floor below it. */
  private Landmarks lifted(Landmarks aligned) {
    float heightM = floor.map(Floor::cameraHeightM).orElse(0f);
    float[] values = new float[aligned.size() * Landmarks.STRIDE];
    aligned.copyTo(values);
    for (int i = 1; i < values.length; i += Landmarks.STRIDE) {
      values[i] -= heightM;
    }
    return Landmarks.of(values);
  }
}
