package io.posestream.figure;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where every joint of the drawn person is, in metres, and how far it is bent. Immutable.
 *
 * <p>Laws: {@code flexionDeg(side, angle)} equals the angle between the positions of its three
 * landmarks; lengths of limbs are the same in every pose of a {@link BodyModel}.
 */
public final class FigurePose {
  /** Trunk and head, as the drawing needs them: at scale 1, about the middle of the floor. */
  record TrunkBones(
      Basis pelvis,
      Basis chest,
      Basis head,
      Vec midHips,
      Vec waist,
      Vec neckBase,
      Vec midEars,
      Sides<Vec> hips,
      Sides<Vec> shoulders) {}

  /**
   * @param hinge unit vector of the elbow's axis, to the inside of the body
   */
  record ArmBones(Vec shoulder, Vec elbow, Vec wrist, Vec hinge, HandBones hand) {}

  /**
   * @param hinge unit vector of the knee's axis, to the inside of the body
   */
  record LegBones(Vec hip, Vec knee, Vec ankle, Vec hinge, Basis foot) {}

  private final Posture posture;
  private final BodyModel body;
  private final TrunkBones trunk;
  private final Sides<ArmBones> arms;
  private final Sides<LegBones> legs;
  private final Map<BodyLandmark, Vec> landmarks = new EnumMap<>(BodyLandmark.class);

  FigurePose(
      Posture posture,
      BodyModel body,
      TrunkBones trunk,
      Sides<ArmBones> arms,
      Sides<LegBones> legs) {
    this.posture = posture;
    this.body = body;
    this.trunk = trunk;
    this.arms = arms;
    this.legs = legs;
    put(BodyLandmark.NOSE, head(Side.LEFT, BodyModel.NOSE));
    for (Side side : Side.values()) {
      placeHead(side);
      placeArm(side);
      placeLeg(side);
    }
  }

  /** Position in the scene: metres, origin on the floor in the middle of the room. */
  public Vec scene(BodyLandmark landmark) {
    return Objects.requireNonNull(landmarks.get(landmark), landmark::name);
  }

  /** Position of a hand's landmark in the scene. */
  public Vec scene(Side side, HandLandmark landmark) {
    return arms.of(side).hand().point(landmark).times(body.scale());
  }

  /** World landmark: metres, origin in the middle between the hips. */
  public Vec world(BodyLandmark landmark) {
    return scene(landmark).minus(midHips());
  }

  /** World landmark of a hand: metres, origin in the middle of wrist and finger knuckles. */
  public Vec world(Side side, HandLandmark landmark) {
    Vec centre = scene(side, HandLandmark.WRIST).towards(scene(side, HandLandmark.MIDDLE_MCP), 0.5);
    return scene(side, landmark).minus(centre);
  }

  /** The same pose elsewhere in the room. */
  public FigurePose movedBy(Vec offset) {
    Posture.Root root = posture.root();
    return at(new Posture.Root(root.midHips().plus(1 / body.scale(), offset), root.headingDeg()));
  }

  /**
   * The same pose turned about the vertical through the middle of the room, to be seen from another
   * side: every position in the scene is rotated, no angle changes.
   *
   * @param azimuthDeg to the person's left; 90 shows somebody who faced the camera from their right
   * @throws IllegalArgumentException unless finite
   */
  public FigurePose turnedBy(double azimuthDeg) {
    if (!Double.isFinite(azimuthDeg)) {
      throw new IllegalArgumentException("azimuthDeg must be finite: " + azimuthDeg);
    }
    Posture.Root root = posture.root();
    Basis room = Basis.FACING_CAMERA;
    Vec midHips = root.midHips().turned(room.down(), -azimuthDeg);
    return at(new Posture.Root(midHips, root.headingDeg() + azimuthDeg));
  }

  private FigurePose at(Posture.Root root) {
    return ForwardKinematics.poseOf(
        new Posture(root, posture.trunk(), posture.head(), posture.arms(), posture.legs()), body);
  }

  /** The angle by construction in degrees: 0 is straight, for the shoulder hanging. */
  public double flexionDeg(Side side, FigureAngle angle) {
    return posture.angleDeg(side, angle);
  }

  /** The body that takes the pose. */
  public BodyModel body() {
    return body;
  }

  /** Middle between the hip joints in the scene. */
  Vec midHips() {
    return trunk.midHips().times(body.scale());
  }

  TrunkBones trunk() {
    return trunk;
  }

  ArmBones arm(Side side) {
    return arms.of(side);
  }

  LegBones leg(Side side) {
    return legs.of(side);
  }

  private void placeHead(Side side) {
    put(side, "EYE_INNER", head(side, BodyModel.EYE_INNER));
    put(side, "EYE", head(side, BodyModel.EYE));
    put(side, "EYE_OUTER", head(side, BodyModel.EYE_OUTER));
    put(side, "EAR", head(side, BodyModel.EAR));
    put(
        side == Side.LEFT ? BodyLandmark.MOUTH_LEFT : BodyLandmark.MOUTH_RIGHT,
        head(side, BodyModel.MOUTH));
  }

  private Vec head(Side side, Vec own) {
    return trunk.midEars().plus(trunk.head().toScene(Sides.sign(side) * own.x(), own.y(), own.z()));
  }

  private void placeArm(Side side) {
    ArmBones arm = arms.of(side);
    put(side, "SHOULDER", arm.shoulder());
    put(side, "ELBOW", arm.elbow());
    put(side, "WRIST", arm.wrist());
    put(side, "PINKY", arm.hand().point(HandLandmark.PINKY_MCP));
    put(side, "INDEX", arm.hand().point(HandLandmark.INDEX_MCP));
    put(side, "THUMB", arm.hand().point(HandLandmark.THUMB_IP));
  }

  private void placeLeg(Side side) {
    LegBones leg = legs.of(side);
    put(side, "HIP", leg.hip());
    put(side, "KNEE", leg.knee());
    put(side, "ANKLE", leg.ankle());
    put(side, "HEEL", leg.ankle().plus(foot(side, leg.foot(), BodyModel.HEEL)));
    put(side, "FOOT_INDEX", leg.ankle().plus(foot(side, leg.foot(), BodyModel.FOOT_INDEX)));
  }

  private static Vec foot(Side side, Basis axes, Vec own) {
    return axes.toScene(Sides.sign(side) * own.x(), own.y(), own.z());
  }

  private void put(Side side, String name, Vec position) {
    put(BodyLandmark.valueOf(side + "_" + name), position);
  }

  private void put(BodyLandmark landmark, Vec unscaled) {
    landmarks.put(landmark, unscaled.times(body.scale()));
  }
}
