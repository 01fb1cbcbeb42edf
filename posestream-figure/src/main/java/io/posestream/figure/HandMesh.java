package io.posestream.figure;

import io.posestream.skeleton.HandLandmark;

/** Palm, fingers with creases and nails, thumb. */
final class HandMesh {
  private static final int PALM_AROUND = 20;
  private static final int FINGER_AROUND = 10;
  private static final int RINGS_PER_BONE = 4;
  private static final double PALM_BOX = 0.75;

  /** Half width, half thickness and middle (towards the thumb) of the palm, from the wrist on. */
  private static final Profile PALM_WIDTH =
      Profile.of(
          -0.012, 0.0255, 0.01, 0.0295, 0.035, 0.0370, 0.065, 0.0420, 0.085, 0.0430, 0.1, 0.038);

  private static final Profile PALM_THICKNESS =
      Profile.of(-0.012, 0.0175, 0.02, 0.0180, 0.06, 0.0150, 0.085, 0.0115, 0.1, 0.0075);

  private static final Profile PALM_MIDDLE = Profile.of(0, 0, 0.085, -0.0045);

  /** Radius along a finger, position counted in bones from the knuckle. */
  private static final Profile FINGER_RADIUS =
      Profile.of(
          -0.3, 0.0108, 0.0, 0.0112, 0.5, 0.0098, 1.0, 0.0102, 1.5, 0.0089, 2.0, 0.0090, 2.6,
          0.0083, 3.0, 0.0074);

  private static final Profile THUMB_RADIUS =
      Profile.of(
          -0.3, 0.0100, 0.0, 0.0150, 0.5, 0.0170, 1.0, 0.0130, 1.5, 0.0106, 2.0, 0.0112, 2.6,
          0.0100, 3.0, 0.0086);

  private static final double[] FINGER_SIZE = {1.0, 1.03, 0.97, 0.84};

  private HandMesh() {}

  static void build(Mesh mesh, HandBones hand) {
    palm(new Loft(mesh, PALM_AROUND), mesh, hand);
    for (int finger = 0; finger < FINGER_SIZE.length; finger++) {
      int knuckle = HandLandmark.INDEX_MCP.index() + 4 * finger;
      finger(mesh, hand, knuckle, hand.palm(), FINGER_SIZE[finger]);
    }
    Vec thumbPad = hand.palm().plus(-0.55, hand.thumbwards()).unit();
    finger(mesh, hand, HandLandmark.THUMB_CMC.index(), thumbPad, 1);
  }

  private static void palm(Loft loft, Mesh mesh, HandBones hand) {
    Vec deep = hand.palm().times(Sides.sign(hand.side()));
    for (double s = -0.012; s <= 0.1; s += 0.008) {
      Vec centre =
          hand.point(HandLandmark.WRIST).plus(hand.toScene(new Vec(s, PALM_MIDDLE.at(s), 0.001)));
      int first =
          loft.ring(
              centre,
              hand.thumbwards().times(PALM_WIDTH.at(s)),
              deep.times(PALM_THICKNESS.at(s)),
              1 - (1 - PALM_BOX) * Ease.smooth((s + 0.01) / 0.05),
              Wardrobe.SKIN);
      paintPalm(mesh, loft, hand, first, s);
    }
    loft.point(
        hand.point(HandLandmark.WRIST).plus(hand.toScene(new Vec(0.104, -0.0045, 0.001))),
        Wardrobe.SKIN);
  }

  /** The lines of the inner hand and the hollows between the knuckles on its back. */
  private static void paintPalm(Mesh mesh, Loft loft, HandBones hand, int first, double s) {
    int sign = Sides.sign(hand.side());
    for (int i = 0; i < loft.around(); i++) {
      double inner = sign * loft.sin(i);
      double across = loft.cos(i);
      double line = inner > 0.3 ? palmLine(across, s) : 0;
      double hollow =
          inner < -0.3 && s > 0.06 ? 0.35 * (0.5 - 0.5 * Math.cos(9.4 * across + 2)) : 0;
      double side = Math.pow(Math.abs(across), 6) * 0.25;
      mesh.paint[first + i] =
          Wardrobe.SKIN.towards(Wardrobe.CREASE, Math.min(0.9, line + hollow + side));
    }
  }

  private static double palmLine(double across, double s) {
    double heart = s - (0.072 - 0.012 * across * across - 0.004 * across);
    double life = s - (0.062 - 0.07 * (0.9 - across));
    return 0.6 * Math.exp(-heart * heart / 3e-5) + 0.45 * Math.exp(-life * life / 3e-5);
  }

  private static void finger(Mesh mesh, HandBones hand, int base, Vec pad, double size) {
    boolean thumb = base == HandLandmark.THUMB_CMC.index();
    Profile radius = thumb ? THUMB_RADIUS : FINGER_RADIUS;
    Loft loft = new Loft(mesh, FINGER_AROUND);
    int sign = Sides.sign(hand.side());
    loft.point(point(hand, base, -0.45), Wardrobe.SKIN);
    for (int step = -1; step <= 3 * RINGS_PER_BONE; step++) {
      double at = (double) step / RINGS_PER_BONE;
      Vec tangent = tangent(hand, base, at);
      Vec deep = localPad(pad, hand.along(), tangent).times(sign);
      Vec across = deep.cross(tangent);
      double r = radius.at(at) * size;
      int first =
          loft.ring(point(hand, base, at), across.times(r), deep.times(0.92 * r), Wardrobe.SKIN);
      paintFinger(mesh, loft, first, at, sign);
    }
    cap(loft, hand, base, radius.at(3) * size);
  }

  private static void cap(Loft loft, HandBones hand, int base, double radius) {
    Vec tip = hand.points().get(base + 3);
    Vec tangent = tangent(hand, base, 3);
    Vec deep = hand.palm().unitAcross(tangent).times(Sides.sign(hand.side()));
    if (deep.length() < 0.5) {
      return;
    }
    Vec across = deep.cross(tangent);
    for (double angle : new double[] {30, 60}) {
      double r = radius * Math.cos(Math.toRadians(angle));
      loft.ring(
          tip.plus(radius * Math.sin(Math.toRadians(angle)), tangent),
          across.times(r),
          deep.times(r),
          Wardrobe.FINGERTIP);
    }
    loft.point(tip.plus(radius, tangent), Wardrobe.FINGERTIP);
  }

  private static void paintFinger(Mesh mesh, Loft loft, int first, double at, int sign) {
    double joint = Math.min(Math.abs(at - 1), Math.abs(at - 2));
    double crease = joint < 0.15 ? 0.55 : 0;
    double tip = Ease.smooth((at - 2.2) / 0.8);
    for (int i = 0; i < loft.around(); i++) {
      double inner = sign * loft.sin(i);
      double side = Math.pow(Math.abs(loft.cos(i)), 3) * 0.55;
      boolean nail = at >= 2.4 && at <= 2.95 && inner < -0.8;
      mesh.paint[first + i] =
          nail
              ? Wardrobe.NAIL
              : Wardrobe.SKIN
                  .towards(Wardrobe.FINGERTIP, tip * 0.7)
                  .towards(Wardrobe.CREASE, Math.min(0.85, crease * 0.8 + side));
    }
  }

  /** The inner side of the finger, bent along with it. */
  private static Vec localPad(Vec pad, Vec straight, Vec tangent) {
    Vec across = pad.unitAcross(straight);
    return straight.dot(tangent) < -0.95
        ? across.times(-1)
        : across.carried(straight, tangent).unitAcross(tangent);
  }

  private static Vec point(HandBones hand, int base, double at) {
    int bone = Math.min(2, Math.max(0, (int) Math.floor(at)));
    double share = at - bone;
    return hand.points().get(base + bone).towards(hand.points().get(base + bone + 1), share);
  }

  /** Along the bone; at a joint, between the two bones that meet there. */
  private static Vec tangent(HandBones hand, int base, double at) {
    int bone = Math.min(2, Math.max(0, (int) Math.floor(at)));
    double share = at - bone;
    Vec own = bone(hand, base, bone);
    if (share < 0.45 && bone > 0) {
      return bone(hand, base, bone - 1).towards(own, 0.5 + share / 0.9).unit();
    }
    if (share > 0.55 && bone < 2) {
      return own.towards(bone(hand, base, bone + 1), (share - 0.55) / 0.9).unit();
    }
    return own;
  }

  private static Vec bone(HandBones hand, int base, int bone) {
    return hand.points().get(base + bone + 1).minus(hand.points().get(base + bone)).unit();
  }
}
