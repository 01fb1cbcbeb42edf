package io.posestream.figure;

/**
 * The own axes of a body part: three perpendicular unit vectors.
 *
 * @param left to the person's left
 * @param down towards the feet when standing
 * @param back to the person's back
 */
record Basis(Vec left, Vec down, Vec back) {
  /** Somebody upright who faces the camera. */
  static final Basis FACING_CAMERA =
      new Basis(new Vec(1, 0, 0), new Vec(0, 1, 0), new Vec(0, 0, 1));

  Vec ahead() {
    return back.times(-1);
  }

  Vec up() {
    return down.times(-1);
  }

  /** The scene vector of a vector in these axes. */
  Vec toScene(double leftM, double downM, double backM) {
    return left.times(leftM).plus(downM, down).plus(backM, back);
  }

  /** Turned about the vertical to the person's left. */
  Basis turnedLeft(double angleDeg) {
    return turned(down, -angleDeg);
  }

  /** Bowed forwards. */
  Basis bowed(double angleDeg) {
    return turned(left, angleDeg);
  }

  /** Tilted sideways to the person's left. */
  Basis tiltedLeft(double angleDeg) {
    return turned(back, angleDeg);
  }

  /** Between this (0) and {@code that} (1). */
  Basis towards(Basis that, double share) {
    Vec newDown = down.towards(that.down, share).unit();
    Vec newLeft = left.towards(that.left, share).unitAcross(newDown);
    return new Basis(newLeft, newDown, newLeft.cross(newDown));
  }

  private Basis turned(Vec axis, double angleDeg) {
    return new Basis(
        left.turned(axis, angleDeg), down.turned(axis, angleDeg), back.turned(axis, angleDeg));
  }
}
