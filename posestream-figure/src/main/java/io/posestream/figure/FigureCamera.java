package io.posestream.figure;

/**
 * A pinhole camera in front of the room, without distortion.
 *
 * <p>It aims at a point above the middle of the room, which stays where it is in the picture
 * whatever is changed. In the camera's own axes ({@link #toCamera}) {@code xPx = centreXPx +
 * focalPx · x / z} and {@code yPx = centreYPx + focalPx · y / z}. Pixel coordinates are continuous:
 * (0, 0) is the picture's upper left corner, the first pixel's centre lies at (0.5, 0.5). Without
 * further settings the camera is level, 1.06 m high and 4.5 m away. Immutable.
 */
public final class FigureCamera {
  /** From the lens to the middle of the room; far enough to be nearly orthographic. */
  private static final double USUAL_DISTANCE_M = 4.5;

  private static final double MIN_DISTANCE_M = 1.5;
  private static final double MAX_DISTANCE_M = 8;

  private static final double USUAL_HEIGHT_M = 1.06;
  private static final double MAX_HEIGHT_M = 3;
  private static final double MAX_PITCH_DEG = 45;

  /** What must fit at the middle of the room: raised arms above, stretched arms to the sides. */
  private static final double VIEW_HEIGHT_M = 2.42;

  private static final double VIEW_WIDTH_M = 1.95;

  /** A person reaches that far to the camera and away from it. */
  private static final double REACH_M = 0.7;

  private final int widthPx;
  private final int heightPx;
  private final double focalPx;
  private final double distanceM;
  private final double levelHeightM;
  private final double pitchDeg;
  private final double cosPitch;
  private final double sinPitch;

  private FigureCamera(
      int widthPx,
      int heightPx,
      double focalPx,
      double distanceM,
      double levelHeightM,
      double pitchDeg) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.focalPx = focalPx;
    this.distanceM = distanceM;
    this.levelHeightM = levelHeightM;
    this.pitchDeg = pitchDeg;
    cosPitch = Math.cos(Math.toRadians(pitchDeg));
    sinPitch = Math.sin(Math.toRadians(pitchDeg));
  }

  /**
   * A camera that sees the whole person in a picture of that size.
   *
   * @throws IllegalArgumentException if a side is below 16 px
   */
  public static FigureCamera of(int widthPx, int heightPx) {
    if (widthPx < 16 || heightPx < 16) {
      throw new IllegalArgumentException(
          "a figure needs at least 16×16 px, got " + widthPx + "×" + heightPx);
    }
    return new FigureCamera(
        widthPx,
        heightPx,
        usualPxPerM(widthPx, heightPx) * USUAL_DISTANCE_M,
        USUAL_DISTANCE_M,
        USUAL_HEIGHT_M,
        0);
  }

  private static double usualPxPerM(int widthPx, int heightPx) {
    return Math.min(heightPx / VIEW_HEIGHT_M, widthPx / VIEW_WIDTH_M);
  }

  /**
   * The same camera at another height: from below it sees more of soles and chin, from above more
   * of head and floor. The camera is not tilted; its lens is shifted, and with it the principal
   * point.
   *
   * @param heightM above the floor while the camera is level, 1.06 without this
   * @throws IllegalArgumentException unless it lies in 0..3
   */
  public FigureCamera atHeight(double heightM) {
    within("heightM", heightM, 0, MAX_HEIGHT_M);
    return new FigureCamera(widthPx, heightPx, focalPx, distanceM, heightM, pitchDeg);
  }

  /**
   * The same camera nearer or farther, for more or less perspective. The focal length is derived
   * anew, so that a person who fits into the picture of the usual camera fits into this one, as
   * long as the camera is level at its usual height and the person stays within 0.7 m of the middle
   * of the room in z; a focal length set before is lost.
   *
   * @param distanceM from the lens to the point above the middle of the room, 4.5 without this
   * @throws IllegalArgumentException unless it lies in 1.5..8
   */
  public FigureCamera atDistance(double distanceM) {
    within("distanceM", distanceM, MIN_DISTANCE_M, MAX_DISTANCE_M);
    double usualFocalPx = usualPxPerM(widthPx, heightPx) * USUAL_DISTANCE_M;
    double scale =
        distanceM <= USUAL_DISTANCE_M
            ? (distanceM - REACH_M) / (USUAL_DISTANCE_M - REACH_M)
            : (distanceM + REACH_M) / (USUAL_DISTANCE_M + REACH_M);
    return new FigureCamera(
        widthPx, heightPx, usualFocalPx * scale, distanceM, levelHeightM, pitchDeg);
  }

  /**
   * The same camera turned downwards: its rays are rotated about the x axis. The lens rises on a
   * circle around the point that it aims at, so that the person stays in the middle of the picture.
   *
   * @param pitchDeg of the optical axis under the horizon, 0 without this
   * @throws IllegalArgumentException unless it lies in 0..45
   */
  public FigureCamera pitchedDown(double pitchDeg) {
    within("pitchDeg", pitchDeg, 0, MAX_PITCH_DEG);
    return new FigureCamera(widthPx, heightPx, focalPx, distanceM, levelHeightM, pitchDeg);
  }

  /**
   * The same camera with another focal length, from the same place.
   *
   * @param focalPx in pixels; the picture shows {@code heightPx / focalPx} metres of height per
   *     metre of distance
   * @throws IllegalArgumentException unless it lies in 0.1..10 times the longer side of the picture
   */
  public FigureCamera withFocalPx(double focalPx) {
    int longerPx = Math.max(widthPx, heightPx);
    within("focalPx", focalPx, 0.1 * longerPx, 10 * longerPx);
    return new FigureCamera(widthPx, heightPx, focalPx, distanceM, levelHeightM, pitchDeg);
  }

  private static void within(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          name + " must lie in " + (min == 0 ? "0" : min) + ".." + max + ": " + value);
    }
  }

  /** Width of the picture. */
  public int widthPx() {
    return widthPx;
  }

  /** Height of the picture. */
  public int heightPx() {
    return heightPx;
  }

  /** Focal length in pixels, the same for x and y. */
  public double focalPx() {
    return focalPx;
  }

  /** Horizontal position of the principal point: where the optical axis meets the picture. */
  public double centreXPx() {
    return widthPx / 2.0;
  }

  /** Vertical position of the principal point; the middle unless the camera has another height. */
  public double centreYPx() {
    return heightPx / 2.0 - pxPerM() * (levelHeightM - USUAL_HEIGHT_M);
  }

  /** Pixels per metre at the middle of the room. */
  public double pxPerM() {
    return focalPx / distanceM;
  }

  /** How far the optical axis points under the horizon, in degrees. */
  public double pitchDeg() {
    return pitchDeg;
  }

  /** From the lens to the point above the middle of the room that it aims at. */
  public double distanceM() {
    return distanceM;
  }

  /** Height of the lens above the floor. */
  public double lensHeightM() {
    return levelHeightM + distanceM * sinPitch - (levelHeightM - USUAL_HEIGHT_M) * (1 - cosPitch);
  }

  /** How far the lens lies in front of the middle of the room. */
  double lensBackM() {
    return distanceM * cosPitch - (levelHeightM - USUAL_HEIGHT_M) * sinPitch;
  }

  /**
   * A scene point in the axes of the camera: metres, origin at the lens, x to the right of the
   * picture, y down the picture, z along the optical axis.
   */
  public Vec toCamera(Vec scene) {
    double downM = scene.y() + lensHeightM();
    double awayM = lensBackM() + scene.z();
    return new Vec(
        scene.x(), downM * cosPitch - awayM * sinPitch, awayM * cosPitch + downM * sinPitch);
  }

  /** A scene direction in the axes of the camera. */
  Vec turnedToCamera(Vec direction) {
    return new Vec(
        direction.x(),
        direction.y() * cosPitch - direction.z() * sinPitch,
        direction.z() * cosPitch + direction.y() * sinPitch);
  }

  /** Horizontal position of a scene point in the picture; meaningless behind the lens. */
  public double xPx(Vec scene) {
    return centreXPx() + focalPx * scene.x() * nearness(scene);
  }

  /** Vertical position of a scene point in the picture; meaningless behind the lens. */
  public double yPx(Vec scene) {
    Vec seen = toCamera(scene);
    return centreYPx() + focalPx * seen.y() * (1 / seen.z());
  }

  /** 1 / distance to the plane of the lens, in 1/m; negative behind it. */
  double nearness(Vec scene) {
    return 1 / toCamera(scene).z();
  }
}
