package io.posestream.figure;

import io.posestream.skeleton.Side;

/**
 * All joint angles of a body: what it does, without how large it is. Every angle has the same
 * meaning on both sides of the body, so exchanging the two sides gives the mirrored posture.
 *
 * @param root place and direction
 * @param trunk pelvis and chest
 * @param head head against the chest
 * @param arms shoulder to fingers
 * @param legs hip to foot
 */
record Posture(Root root, Trunk trunk, Head head, Sides<Arm> arms, Sides<Leg> legs) {
  /**
   * @param midHips middle between the hip joints, scene metres
   * @param headingDeg 0 faces the camera, 90 faces the picture's right
   */
  record Root(Vec midHips, double headingDeg) {
    /** Between this (0) and {@code that} (1), the short way round. */
    Root towards(Root that, double share) {
      double turnDeg = Math.IEEEremainder(that.headingDeg - headingDeg, 360);
      return new Root(midHips.towards(that.midHips, share), headingDeg + share * turnDeg);
    }
  }

  /**
   * @param pelvisBowDeg pelvis tipped forwards
   * @param pelvisTurnDeg pelvis turned to the left, against the heading
   * @param chestBowDeg chest tipped forwards, against the vertical
   * @param chestTiltDeg chest tilted to the left, against the vertical
   * @param chestTurnDeg chest turned to the left, against the heading
   */
  record Trunk(
      double pelvisBowDeg,
      double pelvisTurnDeg,
      double chestBowDeg,
      double chestTiltDeg,
      double chestTurnDeg) {
    Trunk towards(Trunk that, double share) {
      return new Trunk(
          Ease.between(pelvisBowDeg, that.pelvisBowDeg, share),
          Ease.between(pelvisTurnDeg, that.pelvisTurnDeg, share),
          Ease.between(chestBowDeg, that.chestBowDeg, share),
          Ease.between(chestTiltDeg, that.chestTiltDeg, share),
          Ease.between(chestTurnDeg, that.chestTurnDeg, share));
    }
  }

  /**
   * @param bowDeg nod, against the vertical
   * @param tiltDeg ear to the left shoulder, against the vertical
   * @param turnDeg to the left, against the heading
   */
  record Head(double bowDeg, double tiltDeg, double turnDeg) {
    Head towards(Head that, double share) {
      return new Head(
          Ease.between(bowDeg, that.bowDeg, share),
          Ease.between(tiltDeg, that.tiltDeg, share),
          Ease.between(turnDeg, that.turnDeg, share));
    }
  }

  /**
   * @param elevationDeg interior angle hip–shoulder–elbow; 0 hangs along the trunk
   * @param azimuthDeg where the elevated arm points, seen along the trunk: 0 ahead, 90 outwards
   * @param rotationDeg external rotation of the upper arm; at 0 the elbow bends forwards
   * @param elbowDeg flexion of the elbow, 0 is straight
   * @param hand wrist and fingers
   */
  record Arm(
      double elevationDeg, double azimuthDeg, double rotationDeg, double elbowDeg, HandShape hand) {
    /** An arm that is swung ahead and outwards at once; smooth where both pass through 0. */
    static Arm swung(
        double aheadDeg, double outDeg, double rotationDeg, double elbowDeg, HandShape hand) {
      return new Arm(
          Math.hypot(aheadDeg, outDeg),
          Math.toDegrees(Math.atan2(outDeg, aheadDeg)),
          rotationDeg,
          elbowDeg,
          hand);
    }

    Arm towards(Arm that, double share) {
      double azimuth = Math.toRadians(azimuthDeg);
      double thatAzimuth = Math.toRadians(that.azimuthDeg);
      return swung(
          Ease.between(
              elevationDeg * Math.cos(azimuth), that.elevationDeg * Math.cos(thatAzimuth), share),
          Ease.between(
              elevationDeg * Math.sin(azimuth), that.elevationDeg * Math.sin(thatAzimuth), share),
          Ease.between(rotationDeg, that.rotationDeg, share),
          Ease.between(elbowDeg, that.elbowDeg, share),
          hand.towards(that.hand, share));
    }
  }

  /**
   * @param pronationDeg 0 has the thumb on the bending side of the elbow, 90 turns the palm down
   * @param flexionDeg wrist bent towards the palm
   * @param deviationDeg wrist bent towards the thumb
   * @param curl of the fingers, 0 is a flat hand, 1 a fist
   * @param spreadDeg between neighbouring fingers
   */
  record HandShape(
      double pronationDeg, double flexionDeg, double deviationDeg, double curl, double spreadDeg) {
    HandShape towards(HandShape that, double share) {
      return new HandShape(
          Ease.between(pronationDeg, that.pronationDeg, share),
          Ease.between(flexionDeg, that.flexionDeg, share),
          Ease.between(deviationDeg, that.deviationDeg, share),
          Ease.between(curl, that.curl, share),
          Ease.between(spreadDeg, that.spreadDeg, share));
    }
  }

  /**
   * @param hipDeg flexion of the hip, 180 − the angle shoulder–hip–knee
   * @param azimuthDeg where the flexed thigh points, seen along the trunk: 0 ahead, 90 outwards
   * @param rotationDeg external rotation of the thigh; at 0 the knee bends backwards
   * @param kneeDeg flexion of the knee, 0 is straight
   * @param foot direction of the foot
   */
  record Leg(double hipDeg, double azimuthDeg, double rotationDeg, double kneeDeg, Foot foot) {}

  /**
   * @param turnOutDeg outwards, against the heading
   * @param pitchDeg toes up, against the floor
   */
  record Foot(double turnOutDeg, double pitchDeg) {
    Foot towards(Foot that, double share) {
      return new Foot(
          Ease.between(turnOutDeg, that.turnOutDeg, share),
          Ease.between(pitchDeg, that.pitchDeg, share));
    }
  }

  /** The eight angles of {@link FigurePose#flexionDeg}. */
  double angleDeg(Side side, FigureAngle angle) {
    return switch (angle) {
      case SHOULDER -> arms.of(side).elevationDeg();
      case ELBOW -> arms.of(side).elbowDeg();
      case HIP -> legs.of(side).hipDeg();
      case KNEE -> legs.of(side).kneeDeg();
    };
  }
}
