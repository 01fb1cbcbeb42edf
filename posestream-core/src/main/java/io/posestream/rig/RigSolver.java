package io.posestream.rig;

import io.posestream.joint.FittedJoints;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the rotations of one person's bones, frame by frame.
 *
 * <p>The pelvis is turned by the line of the hips and leans as the trunk does, the spine by trunk
 * and shoulders, the head by ears, eyes and nose. Limbs take the shortest way from the T-pose and
 * turn about themselves by the plane in which they are bent (a hinge); of a straight leg the foot
 * says it, of a straight arm nothing: then it stays as it was. {@link RigPose#isTwistKnown} tells.
 *
 * <p>One for each person and stream, for it remembers; not thread-safe.
 *
 * @since 0.1
 */
public final class RigSolver {
  private static final long FORGET_NS = 1_000_000_000;

  private RigSide left = RigSide.of(Side.LEFT);
  private RigSide right = RigSide.of(Side.RIGHT);
  private Quaternion[] rotations = RigDraft.unturned();
  private Vec[] offsetsM = RigDraft.nowhere();
  private long lastNs = Long.MIN_VALUE;

  /** Without any memory. */
  public RigSolver() {}

  /**
   * The pose of a person, with the middle of the hips at the origin, from the fitted joints, else
   * the network's own. Empty if the body has no world landmarks of {@link BodyLandmark}.
   *
   * @param mirrored whether the picture is: then the pose is that of the person, not of the mirror
   *     image, whose left arm would be a right one
   * @param timestampNs of the frame, later than that of the call before
   * @throws IllegalArgumentException if the time did not rise
   */
  public Optional<RigPose> solve(Person person, boolean mirrored, long timestampNs) {
    Objects.requireNonNull(person, "person");
    return person
        .fitted()
        .map(FittedJoints::landmarks)
        .or(person.body()::world)
        .filter(joints -> joints.size() == BodyLandmark.COUNT)
        .map(joints -> solve(unmirrored(joints, mirrored), handsM(person, mirrored), timestampNs));
  }

  private static Map<Side, Landmarks> handsM(Person person, boolean mirrored) {
    Map<Side, Landmarks> worlds = new EnumMap<>(Side.class);
    for (Hand hand : person.hands()) {
      worlds.put(hand.side(), unmirrored(hand.world(), mirrored));
    }
    return worlds;
  }

  private static Landmarks unmirrored(Landmarks landmarks, boolean mirrored) {
    return mirrored ? landmarks.mirrored() : landmarks;
  }

  /**
   * The pose with those joints.
   *
   * @param bodyM 33 landmarks in metres, in any right-handed axes in which y points down
   * @param handsM 21 landmarks of each hand that is seen, in the same axes, with any origin
   * @param timestampNs of the frame, later than that of the call before
   * @throws IllegalArgumentException if the time did not rise, or landmarks are not as many
   */
  public RigPose solve(Landmarks bodyM, Map<Side, Landmarks> handsM, long timestampNs) {
    requireCount("bodyM", bodyM, BodyLandmark.COUNT);
    Objects.requireNonNull(handsM, "handsM");
    handsM.forEach((side, hand) -> requireCount("hand", hand, HandLandmark.COUNT));
    if (timestampNs <= lastNs) {
      throw new IllegalArgumentException("timestampNs must rise: " + lastNs + ", " + timestampNs);
    }
    boolean isFirst = lastNs == Long.MIN_VALUE;
    if (!isFirst && timestampNs - lastNs > FORGET_NS) {
      forget();
    }
    double elapsedS = (isFirst ? FORGET_NS : timestampNs - lastNs) / 1e9;
    lastNs = timestampNs;
    RigDraft draft = new RigDraft(new RigJoints(bodyM, Map.copyOf(handsM)), rotations, offsetsM);
    TrunkAxes.turn(draft);
    left.turn(draft, elapsedS);
    right.turn(draft, elapsedS);
    rotations = draft.rotations();
    offsetsM = draft.offsetsM();
    return draft.pose();
  }

  private static void requireCount(String name, Landmarks landmarks, int count) {
    Objects.requireNonNull(landmarks, name);
    if (landmarks.size() != count) {
      throw new IllegalArgumentException(
          name + " must hold " + count + " landmarks, holds " + landmarks.size());
    }
  }

  private void forget() {
    left = RigSide.of(Side.LEFT);
    right = RigSide.of(Side.RIGHT);
    rotations = RigDraft.unturned();
    offsetsM = RigDraft.nowhere();
  }
}
