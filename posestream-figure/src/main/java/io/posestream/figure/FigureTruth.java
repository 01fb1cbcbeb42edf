package io.posestream.figure;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;

/** What a perfect estimator would say about one picture of the drawn person. */
public final class FigureTruth {
  private final FigurePose pose;
  private final FigureCamera camera;

  private FigureTruth(FigurePose pose, FigureCamera camera) {
    this.pose = pose;
    this.camera = camera;
  }

  /** The truth about {@code pose} in the pictures of {@code camera}. */
  public static FigureTruth of(FigurePose pose, FigureCamera camera) {
    return new FigureTruth(pose, camera);
  }

  /** The pose that the picture shows: world positions and angles. */
  public FigurePose pose() {
    return pose;
  }

  /** The camera that takes the picture. */
  public FigureCamera camera() {
    return camera;
  }

  /** Horizontal position in pixels from the left edge; may lie outside of the picture. */
  public double xPx(BodyLandmark landmark) {
    return camera.xPx(pose.scene(landmark));
  }

  /** Vertical position in pixels from the upper edge; may lie outside of the picture. */
  public double yPx(BodyLandmark landmark) {
    return camera.yPx(pose.scene(landmark));
  }

  /** Horizontal position of a hand's landmark in pixels from the left edge. */
  public double xPx(Side side, HandLandmark landmark) {
    return camera.xPx(pose.scene(side, landmark));
  }

  /** Vertical position of a hand's landmark in pixels from the upper edge. */
  public double yPx(Side side, HandLandmark landmark) {
    return camera.yPx(pose.scene(side, landmark));
  }

  /**
   * Position in the axes of the camera: metres, origin at the lens, x to the right of the picture,
   * y down the picture, z along the optical axis. What a perfect estimator of the whole room says.
   */
  public Vec camera(BodyLandmark landmark) {
    return camera.toCamera(pose.scene(landmark));
  }

  /** Position of a hand's landmark in the axes of the camera, as for the body. */
  public Vec camera(Side side, HandLandmark landmark) {
    return camera.toCamera(pose.scene(side, landmark));
  }

  /** Focal length in pixels of the camera that took the picture. */
  public double focalPx() {
    return camera.focalPx();
  }

  /** Whether the landmark lies within the picture; a limb in front of it may still hide it. */
  public boolean inPicture(BodyLandmark landmark) {
    return inPicture(pose.scene(landmark));
  }

  /** Whether a hand's landmark lies within the picture. */
  public boolean inPicture(Side side, HandLandmark landmark) {
    return inPicture(pose.scene(side, landmark));
  }

  /** Whether all 33 landmarks lie within the picture. */
  public boolean wholeBodyInPicture() {
    return BodyLandmark.all().stream().allMatch(this::inPicture);
  }

  /** The 33 image landmarks, normalised to the picture; presence says whether they lie within. */
  public Landmarks landmarks() {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    Vec origin = pose.midHips();
    BodyLandmark.all().forEach(at -> putImage(values, at.index(), pose.scene(at), origin));
    return Landmarks.of(values);
  }

  /** The 21 image landmarks of a hand, normalised to the picture; z is 0 at the wrist. */
  public Landmarks handLandmarks(Side side) {
    float[] values = new float[HandLandmark.COUNT * Landmarks.STRIDE];
    Vec origin = pose.scene(side, HandLandmark.WRIST);
    HandLandmark.all().forEach(at -> putImage(values, at.index(), pose.scene(side, at), origin));
    return Landmarks.of(values);
  }

  /** The 33 world landmarks in metres, origin mid-hips, in the axes of the camera. */
  public Landmarks worldLandmarks() {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (BodyLandmark landmark : BodyLandmark.all()) {
      Vec world = camera.turnedToCamera(pose.world(landmark));
      put(values, landmark.index(), world, inPicture(landmark));
    }
    return Landmarks.of(values);
  }

  private boolean inPicture(Vec scene) {
    double x = camera.xPx(scene);
    double y = camera.yPx(scene);
    return camera.toCamera(scene).z() > 0
        && x >= 0
        && y >= 0
        && x < camera.widthPx()
        && y < camera.heightPx();
  }

  private void putImage(float[] values, int index, Vec scene, Vec origin) {
    Vec image =
        new Vec(
            camera.xPx(scene) / camera.widthPx(),
            camera.yPx(scene) / camera.heightPx(),
            camera.turnedToCamera(scene.minus(origin)).z() * camera.pxPerM() / camera.widthPx());
    put(values, index, image, inPicture(scene));
  }

  private static void put(float[] values, int index, Vec position, boolean inPicture) {
    int at = index * Landmarks.STRIDE;
    values[at] = (float) position.x();
    values[at + 1] = (float) position.y();
    values[at + 2] = (float) position.z();
    values[at + 3] = inPicture ? 1 : 0;
    values[at + 4] = inPicture ? 1 : 0;
  }
}
