package io.posestream.figure;

import io.posestream.skeleton.Side;

/** Neck, head, hair and ears; measured in metres from the middle between the ears. */
final class HeadMesh {
  private static final int AROUND = 44;
  private static final double CROWN_M = -0.128;
  private static final double CHIN_M = 0.117;
  private static final int RINGS = 38;

  private static final Profile HALF_WIDTH =
      Profile.of(
          -0.128, 0.004, -0.124, 0.024, -0.112, 0.044, -0.09, 0.0605, -0.05, 0.0730, -0.01, 0.0755,
          0.03, 0.0710, 0.06, 0.0640, 0.08, 0.0570, 0.098, 0.0455, 0.11, 0.0300, 0.117, 0.0100);

  /** How far the face reaches ahead and the back of the head behind. */
  private static final Profile FACE =
      Profile.of(
          -0.128, -0.005, -0.124, 0.024, -0.112, 0.054, -0.09, 0.076, -0.06, 0.0880, -0.034, 0.0915,
          -0.018, 0.0880, 0.01, 0.0890, 0.04, 0.0895, 0.062, 0.0900, 0.078, 0.0850, 0.098, 0.0890,
          0.11, 0.0800, 0.117, 0.0640);

  private static final Profile NAPE =
      Profile.of(
          -0.128, 0.018, -0.124, 0.045, -0.112, 0.070, -0.09, 0.088, -0.05, 0.0990, 0.0, 0.0960,
          0.03, 0.0820, 0.06, 0.0480, 0.08, 0.0200, 0.098, -0.0100, 0.11, -0.0350, 0.117, -0.0500);

  private static final Profile NOSE_RIDGE =
      Profile.of(
          -0.03, 0.0, -0.012, 0.006, 0.010, 0.0135, 0.021, 0.0205, 0.028, 0.0175, 0.0365, 0.004,
          0.040, 0.0);

  private static final Profile NOSE_HALF_WIDTH =
      Profile.of(-0.03, 0.010, 0.0, 0.0095, 0.015, 0.0115, 0.026, 0.0150, 0.036, 0.0140);

  private final Mesh mesh;
  private final Basis axes;
  private final Vec middle;

  private HeadMesh(Mesh mesh, FigurePose.TrunkBones bones) {
    this.mesh = mesh;
    axes = bones.head();
    middle = bones.midEars();
  }

  static void build(Mesh mesh, FigurePose.TrunkBones bones) {
    HeadMesh head = new HeadMesh(mesh, bones);
    head.neck(bones);
    head.face();
    HairMesh.build(mesh, bones.midEars(), bones.head());
    for (Side side : Side.values()) {
      head.ear(side);
    }
  }

  /** The bare skull's surface at a height, for an angle given by cosine (left) and sine (ahead). */
  static Vec skull(double cos, double sin, double downM) {
    double face = FACE.at(downM);
    double nape = NAPE.at(downM);
    double roundness = 0.92;
    double c = Math.copySign(Math.pow(Math.abs(cos), roundness), cos);
    double s = Math.copySign(Math.pow(Math.abs(sin), roundness), sin);
    // Cheeks reach farther ahead than an ellipse would, the jaw line is drawn in behind them.
    double leftM = c * HALF_WIDTH.at(downM);
    double aheadM = (face - nape) / 2 + s * (face + nape) / 2;
    return new Vec(leftM, downM, -aheadM);
  }

  private void neck(FigurePose.TrunkBones bones) {
    Vec top = middle.plus(axes.toScene(0, 0.03, 0.012));
    Vec bottom = bones.neckBase().plus(bones.chest().toScene(0, 0.04, 0.016));
    Loft loft = new Loft(mesh, 24);
    for (int i = 0; i <= 14; i++) {
      double s = i / 14.0;
      Basis turned = bones.chest().towards(bones.head(), s);
      double flare = 0.010 * Math.pow(1 - s, 3);
      Paint paint = Wardrobe.SKIN.towards(Wardrobe.CREASE, 0.25 * s);
      loft.ring(
          bottom.towards(top, s),
          turned.left().times(0.0540 + flare),
          turned.back().times(0.0550 + flare),
          paint);
    }
  }

  private void face() {
    Loft loft = new Loft(mesh, AROUND);
    int first = mesh.vertexCount();
    for (int i = 0; i <= RINGS; i++) {
      double downM = CROWN_M + (CHIN_M - CROWN_M) * i / RINGS;
      loft.ring((cos, sin) -> scene(face(cos, sin, downM)), Wardrobe.SKIN);
    }
    loft.point(scene(new Vec(0, CHIN_M + 0.001, 0.010)), Wardrobe.SKIN);
    for (int i = first; i < mesh.vertexCount(); i++) {
      Vec own = own(i);
      mesh.skinU[i] = FaceSkin.u(own.x());
      mesh.skinV[i] = FaceSkin.v(own.y());
      mesh.paint[i] = Wardrobe.FACE_LIGHT;
    }
  }

  private static Vec face(double cos, double sin, double downM) {
    // Corners crowd towards the middle of the face, where the nose needs them.
    double angle = Math.atan2(sin, cos);
    double crowded = angle + 0.30 * Math.sin(2 * angle) * Math.max(0, sin);
    Vec skull = skull(Math.cos(crowded), Math.sin(crowded), downM);
    if (sin <= 0) {
      return skull;
    }
    double side = Math.abs(skull.x());
    double nose = NOSE_RIDGE.at(downM) * bell(skull.x() / NOSE_HALF_WIDTH.at(downM));
    double socket = 0.0075 * bell((side - 0.031) / 0.017) * bell((downM + 0.017) / 0.012);
    double brow = 0.0030 * bell((side - 0.030) / 0.024) * bell((downM + 0.038) / 0.010);
    double cheek = 0.0045 * bell((side - 0.044) / 0.018) * bell((downM - 0.022) / 0.022);
    double lips = 0.0040 * bell(skull.x() / 0.021) * lipProfile(downM);
    return skull.plus(new Vec(0, 0, socket - nose - brow - cheek - lips));
  }

  private static double lipProfile(double downM) {
    return bell((downM - 0.0555) / 0.006) + bell((downM - 0.0675) / 0.006);
  }

  private static double bell(double deviation) {
    return Math.exp(-deviation * deviation);
  }

  private void ear(Side side) {
    int sign = Sides.sign(side);
    Loft loft = new Loft(mesh, 12);
    Basis turned = axes.turnedLeft(-sign * 28).bowed(8);
    Vec centre = scene(new Vec(sign * 0.0745, -0.002, 0.012));
    loft.point(centre.plus(turned.toScene(0, -0.034, 0)), Wardrobe.EAR);
    for (int i = 1; i < 10; i++) {
      double h = -Math.cos(Math.PI * i / 10);
      double round = Math.sqrt(1 - h * h);
      double deep = 0.019 * round * (h < 0 ? 1 : 1 - 0.35 * h);
      Paint paint = Wardrobe.EAR;
      int ring =
          loft.ring(
              centre.plus(turned.toScene(0, 0.034 * h, 0)),
              turned.back().times(deep),
              turned.left().times(0.0085 * round),
              paint);
      hollow(loft, ring, h, sign);
    }
    loft.point(centre.plus(turned.toScene(0, 0.034, 0)), Wardrobe.EAR);
  }

  private void hollow(Loft loft, int ring, double h, int sign) {
    for (int i = 0; i < loft.around(); i++) {
      boolean outside = sign * loft.sin(i) > 0.7 && h > -0.6 && h < 0.5;
      if (outside) {
        mesh.paint[ring + i] = Wardrobe.CREASE;
      }
    }
  }

  private Vec scene(Vec own) {
    return middle.plus(axes.toScene(own.x(), own.y(), own.z()));
  }

  private Vec own(int vertex) {
    Vec from = new Vec(mesh.xM[vertex], mesh.yM[vertex], mesh.zM[vertex]).minus(middle);
    return new Vec(from.dot(axes.left()), from.dot(axes.down()), from.dot(axes.back()));
  }
}
