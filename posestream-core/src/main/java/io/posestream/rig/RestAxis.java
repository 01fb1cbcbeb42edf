package io.posestream.rig;

/** Where bones point in the T-pose of somebody who faces the camera. */
enum RestAxis {
  UP(0, -1, 0),
  DOWN(0, 1, 0),
  TO_LEFT(1, 0, 0),
  TO_RIGHT(-1, 0, 0),
  AHEAD(0, 0, -1),
  BACK(0, 0, 1),
  LEFT_AHEAD(Math.sqrt(0.5), 0, -Math.sqrt(0.5)),
  RIGHT_AHEAD(-Math.sqrt(0.5), 0, -Math.sqrt(0.5));

  private final double x;
  private final double y;
  private final double z;

  RestAxis(double x, double y, double z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  Vec direction() {
    return new Vec(x, y, z);
  }
}
