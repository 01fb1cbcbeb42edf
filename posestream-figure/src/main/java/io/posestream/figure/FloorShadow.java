package io.posestream.figure;

import io.posestream.skeleton.Side;

/** The soft shadow on the floor: one blurred spot per body part, wider the higher it hangs. */
final class FloorShadow {
  /** How far the shadow of a point lies from under it, per metre of height. */
  private static final double DRIFT_X = 0.30;

  private static final double DRIFT_Z = 0.34;

  private final FigureCamera camera;
  private final byte[] bgr;
  private final double scale;

  private FloorShadow(FigureCamera camera, byte[] bgr, double scale) {
    this.camera = camera;
    this.bgr = bgr;
    this.scale = scale;
  }

  /**
   * Darkens the floor.
   *
   * @param bgr (Output) three bytes per pixel
   */
  static void cast(FigureCamera camera, FigurePose pose, byte[] bgr) {
    FloorShadow shadow = new FloorShadow(camera, bgr, pose.body().scale());
    for (Side side : Side.values()) {
      FigurePose.LegBones leg = pose.leg(side);
      Vec ball = leg.ankle().plus(leg.foot().toScene(0, 0.07, -0.11));
      shadow.contact(leg.ankle().plus(leg.foot().toScene(0, 0.07, 0.0)), 0.13);
      shadow.contact(ball, 0.14);
      shadow.spot(leg.ankle().towards(leg.knee(), 0.5), 0.16, 0.22);
      shadow.spot(leg.knee(), 0.20, 0.20);
      shadow.spot(leg.hip(), 0.30, 0.20);
      shadow.spot(pose.arm(side).elbow(), 0.24, 0.07);
    }
    shadow.spot(pose.trunk().neckBase(), 0.42, 0.24);
  }

  private void contact(Vec part, double radiusM) {
    double heightM = Math.max(0, -part.y() - 0.03);
    spot(new Vec(part.x(), -0.02, part.z()), radiusM + 0.5 * heightM, 0.5 / (1 + 14 * heightM));
  }

  /** Of a part of the body at scale 1. */
  private void spot(Vec unscaled, double unscaledRadiusM, double strength) {
    Vec part = unscaled.times(scale);
    double radiusM = unscaledRadiusM * scale;
    double heightM = -part.y();
    Vec centre = new Vec(part.x() + DRIFT_X * heightM, 0, part.z() + DRIFT_Z * heightM);
    double near = camera.nearness(centre);
    if (near <= 0) {
      return;
    }
    double pxPerM = camera.focalPx() * near;
    double cx = camera.xPx(centre);
    double cy = camera.yPx(centre);
    double rx = radiusM * pxPerM;
    double ry = rx * camera.lensHeightM() * near;
    int width = camera.widthPx();
    int fromY = Math.max(0, (int) (cy - ry));
    int toY = Math.min(camera.heightPx(), (int) (cy + ry) + 1);
    int fromX = Math.max(0, (int) (cx - rx));
    int toX = Math.min(width, (int) (cx + rx) + 1);
    for (int y = fromY; y < toY; y++) {
      double dy = (y + 0.5 - cy) / ry;
      for (int x = fromX; x < toX; x++) {
        double dx = (x + 0.5 - cx) / rx;
        double inside = 1 - dx * dx - dy * dy;
        if (inside > 0) {
          darken(3 * (y * width + x), (int) (256 * (1 - strength * inside * inside)));
        }
      }
    }
  }

  private void darken(int at, int keep) {
    for (int i = at; i < at + 3; i++) {
      bgr[i] = (byte) (keep * (bgr[i] & 255) / 256);
    }
  }
}
