package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Head;
import io.posestream.figure.Posture.Root;
import io.posestream.figure.Posture.Trunk;
import io.posestream.skeleton.Side;
import java.util.Objects;

/**
 * More physical exercises of the drawn person: those that are done on the floor, and those of arms
 * overhead. Who lies has the right side to the camera, the head to the right (push-up, plank) or to
 * the left of the picture (sit-up, bridge); who stands faces the camera. Each repeats for ever. On
 * the floor another body puts hands and feet down at the same places, and its limbs bend as they
 * must.
 */
public enum Workout implements BodyMotion {
  /** Push-ups on the toes. */
  PUSH_UP(2.8) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double low = Ease.wave(timeS, periodS());
      double armM = body.unscaled().upperArmM() + body.unscaled().forearmM();
      double shoulderM = Ease.between(WRIST_M + 0.975 * armM, 0.29, low);
      HandShape flat = new HandShape(90, -78, 0, 0.05, 5);
      return prone(body.unscaled(), shoulderM, WRIST_AHEAD_M, 0.25, flat).pose(body);
    }
  },

  /**
   * Keeps the body on forearms and toes for about half of the period, and rests on the knees with
   * the feet lifted.
   */
  PLANK(16) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double up = Ease.smooth(6 * Ease.wave(timeS, periodS()) - 2);
      BodyModel unscaled = body.unscaled();
      double shoulderM = 0.075 + unscaled.upperArmM();
      HandShape fist = new HandShape(0, 0, 0, 0.9, 0);
      double wristAheadM = WRIST_AHEAD_M + unscaled.forearmM();
      return prone(unscaled, shoulderM, wristAheadM, 0.16, fist)
          .towards(kneeling(unscaled, shoulderM, wristAheadM, 0.16, fist), 1 - up)
          .pose(body)
          .movedBy(new Vec(-0.1 * body.scale(), 0, 0));
    }
  },

  /** Sit-ups with bent knees and the arms crossed before the chest. */
  SIT_UP(3.6) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double up = Ease.wave(timeS, periodS());
      double chestDeg = Ease.between(-85, -6, Ease.smooth(up));
      double pelvisDeg = Ease.between(-83, -20, Ease.smooth(up));
      Vec hips = lying(0, 0.115, 0);
      FloorStance stance =
          supine(hips, new Trunk(pelvisDeg, 0, chestDeg, 0, 0), new Head(chestDeg + 14, 0, 0), 0.5);
      FigurePose.TrunkBones bones = stance.pose(body).trunk();
      // The wrists rest on the other side of the chest.
      return stance
          .withArms(
              Sides.of(
                  side ->
                      new FloorStance.Reach(
                          bones
                              .waist()
                              .plus(
                                  bones
                                      .chest()
                                      .toScene(
                                          -0.05 * Sides.sign(side),
                                          -0.22,
                                          -0.20 - 0.03 * Sides.sign(side))),
                          bones.chest().toScene(Sides.sign(side), 0.8, -0.1))),
              new HandShape(60, 0, 0, 0.2, 3))
          .pose(body);
    }
  },

  /** Lifts the hips from the floor until trunk and thighs are in line, with the feet flat. */
  BRIDGE(4) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double up = Ease.plateau(timeS, periodS());
      double riseM = Ease.between(0, 0.235, up);
      double slope = Math.asin(riseM / TRUNK_M);
      Vec hips = lying(TRUNK_M * (Math.cos(slope) - 1), 0.115 + riseM, 0);
      double bowDeg = -90 - Math.toDegrees(slope);
      FloorStance stance =
          supine(hips, new Trunk(bowDeg, 0, bowDeg, 0, 0), new Head(-84, 0, 0), 0.42);
      return stance
          .withArms(
              Sides.of(
                  side ->
                      new FloorStance.Reach(
                          lying(0.02, 0.075, 0.30 * Sides.sign(side)),
                          lying(0, 0.2, Sides.sign(side)))),
              new HandShape(90, 0, 0, 0.15, 3))
          .pose(body);
    }
  },

  /** Pushes both hands from the shoulders straight up. */
  SHOULDER_PRESS(3) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double up = Ease.wave(timeS, periodS());
      HandShape fist = new HandShape(80, 0, 0, 0.9, 0);
      Arm arm =
          new Arm(
              Ease.between(48, 160, up),
              Ease.between(72, 86, up),
              Ease.between(72, 80, up),
              Ease.between(124, 12, up),
              fist);
      return Motion.standing(timeS, Sides.both(arm)).pose(body);
    }
  },

  /** Lifts both nearly straight arms sideways to the height of the shoulders. */
  LATERAL_RAISE(3.2) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double up = Ease.wave(timeS, periodS());
      HandShape fist = new HandShape(30 + 50 * up, 0, 0, 0.9, 0);
      Arm arm = new Arm(14 + 74 * up, 76 + 8 * up, 10 * up, 15, fist);
      return Motion.standing(timeS, Sides.both(arm)).pose(body);
    }
  },

  /** Jumps with the feet apart and the arms up, and back. */
  JUMPING_JACK(2) {
    @Override
    FigurePose poseAt(double timeS, BodyModel body) {
      double open = Ease.plateau(timeS, periodS());
      double flying = Math.pow(Math.sin(Math.PI * open), 2);
      Arm arm =
          new Arm(14 + 138 * open, 74 + 14 * open, 76 * open, 16, new HandShape(20, 0, 0, 0.15, 4));
      Stance standing = Motion.standing(0, Sides.both(arm));
      double hipsM = Ease.between(Motion.STAND_HIPS_M - 0.01, 0.84, open) + 0.05 * flying;
      return new Stance(
              new Root(new Vec(0, -hipsM, 0), 0),
              standing.trunk(),
              standing.head(),
              standing.arms(),
              Sides.both(Motion.level(0.11 + 0.30 * open, 0, 10).lifted(0.05 * flying)))
          .pose(body);
    }
  };

  private static final double WRIST_M = 0.07;

  /** How far from the middle of the room towards the head hands are put down. */
  private static final double WRIST_AHEAD_M = 0.60;

  /** Of an ankle above the floor whose foot stands on its toes. */
  private static final double ON_TOES_M = 0.175;

  private static final double HEADING_DEG = 90;
  private static final double TRUNK_M = BodyModel.WAIST_M + BodyModel.CHEST_M;

  /** How steeply the shins of somebody on the knees point up. */
  private static final double SHIN_UP_DEG = 60;

  private final double periodS;

  Workout(double periodS) {
    this.periodS = periodS;
  }

  abstract FigurePose poseAt(double timeS, BodyModel body);

  @Override
  public FigurePose poseAt(double timeS) {
    return poseAt(timeS, BodyModel.STANDARD);
  }

  @Override
  public FigureMotion by(BodyModel body) {
    Objects.requireNonNull(body, "body");
    return timeS -> poseAt(timeS, body);
  }

  /** Seconds after which the exercise repeats, apart from breathing. */
  public double periodS() {
    return periodS;
  }

  /** A point of the room: towards where the feet of somebody on the back point, up, and left. */
  private static Vec lying(double aheadM, double upM, double leftM) {
    return Basis.FACING_CAMERA.turnedLeft(HEADING_DEG).toScene(leftM, -upM, -aheadM);
  }

  /** On hands and toes, straight from the heels to the head. */
  private static FloorStance prone(
      BodyModel unscaled, double shoulderM, double wristAheadM, double wristOutM, HandShape hand) {
    double legM = 0.998 * unscaled.legM();
    double slope = Math.asin((shoulderM - ON_TOES_M) / (legM + TRUNK_M));
    double topSlope = Math.asin(0.4 / (legM + TRUNK_M));
    double ankleAheadM = WRIST_AHEAD_M - (legM + TRUNK_M) * Math.cos(topSlope);
    Vec hips = lying(ankleAheadM + legM * Math.cos(slope), ON_TOES_M + legM * Math.sin(slope), 0);
    Vec wrist = lying(wristAheadM, WRIST_M, wristOutM);
    return onHands(hips, slope, wrist, hand, lying(ankleAheadM, ON_TOES_M, 0.10));
  }

  /** On forearms and knees, straight from the knees to the head, as far ahead as on the toes. */
  private static FloorStance kneeling(
      BodyModel unscaled, double shoulderM, double wristAheadM, double wristOutM, HandShape hand) {
    FloorStance onToes = prone(unscaled, shoulderM, wristAheadM, wristOutM, hand);
    double kneeM = 0.075;
    double slope = Math.asin((shoulderM - kneeM) / (unscaled.thighM() + TRUNK_M));
    double toesSlope = Math.toRadians(90 - onToes.trunk().chestBowDeg());
    // The room's x is ahead of somebody who heads to the right.
    double hipsAheadM =
        onToes.root().midHips().x() + TRUNK_M * (Math.cos(toesSlope) - Math.cos(slope));
    double hipsM = kneeM + unscaled.thighM() * Math.sin(slope);
    double kneeAheadM = hipsAheadM - unscaled.thighM() * Math.cos(slope);
    double shinM = unscaled.shinM();
    Vec ankle =
        lying(
            kneeAheadM - shinM * Math.cos(Math.toRadians(SHIN_UP_DEG)),
            kneeM + shinM * Math.sin(Math.toRadians(SHIN_UP_DEG)),
            0.10);
    Vec wrist = lying(wristAheadM, WRIST_M, wristOutM);
    return onHands(lying(hipsAheadM, hipsM, 0), slope, wrist, hand, ankle);
  }

  /** With the trunk at a slope, and the right arm and leg placed as the left ones. */
  private static FloorStance onHands(
      Vec hips, double slope, Vec leftWrist, HandShape hand, Vec leftAnkle) {
    double bowDeg = 90 - Math.toDegrees(slope);
    return new FloorStance(
        new Root(hips, HEADING_DEG),
        new Trunk(bowDeg, 0, bowDeg, 0, 0),
        new Head(bowDeg - 18, 0, 0),
        Sides.of(
            side ->
                new FloorStance.Reach(
                    ofSide(leftWrist, side), lying(-1, 0.35, 0.7 * Sides.sign(side)))),
        hand,
        Sides.of(side -> new FloorStance.Reach(ofSide(leftAnkle, side), lying(0, -1, 0))),
        new Foot(0, -80));
  }

  /** The point on that side; left lies away from the camera. */
  private static Vec ofSide(Vec left, Side side) {
    return side == Side.LEFT ? left : new Vec(left.x(), left.y(), -left.z());
  }

  /** On the back with the feet flat on the floor. */
  private static FloorStance supine(Vec hips, Trunk trunk, Head head, double anklesAheadM) {
    return new FloorStance(
        new Root(hips, HEADING_DEG),
        trunk,
        head,
        Sides.of(side -> new FloorStance.Reach(hips, lying(0, 0, Sides.sign(side)))),
        new HandShape(0, 0, 0, 0.2, 3),
        Sides.of(
            side ->
                new FloorStance.Reach(
                    lying(anklesAheadM, BodyModel.ANKLE_M, 0.13 * Sides.sign(side)),
                    lying(0.4, 1, 0.05 * Sides.sign(side)))),
        new Foot(6, 0));
  }
}
