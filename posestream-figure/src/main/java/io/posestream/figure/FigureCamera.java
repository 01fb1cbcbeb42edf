package io.posestream.figure;

/**
 * A pinhole camera in front of the room, level, without distortion.
 *
 * <p>{@code xPx = width / 2 + focalPx · x / (distance + z)}, and {@code yPx} likewise around the
 * height of the camera. The lens of a camera at another height is shifted, so that the middle of
 * the room stays where it is in the picture. Pixel coordinates are continuous: (0, 0) is the
 * picture's upper left corner, the first pixel's centre lies at (0.5, 0.5).
 */
public final class FigureCamera {
  /** From the lens to the middle of the room; far enough to be nearly orthographic. */
  private static final double DISTANCE_M = 4.5;

  private static final double HEIGHT_M = 1.06;
  private static final double MAX_HEIGHT_M = 3;

  /** What must fit at the middle of the room: raised arms above, stretched arms to the sides. */
  private static final double VIEW_HEIGHT_M = 2.42;

  private static final double VIEW_WIDTH_M = 1.95;

  private final int widthPx;
  private final int heightPx;
  private final double focalPx;
  private final double heightM;

  private FigureCamera(int widthPx, int heightPx, double focalPx, double heightM) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.focalPx = focalPx;
    this.heightM = heightM;
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
    double pxPerM = Math.min(heightPx / VIEW_HEIGHT_M, widthPx / VIEW_WIDTH_M);
    return new FigureCamera(widthPx, heightPx, pxPerM * DISTANCE_M, HEIGHT_M);
  }

  /**
   * The same camera at another height: from below it sees more of soles and chin, from above more
   * of head and floor.
   *
   * @param heightM above the floor, 1.06 without this
   * @throws IllegalArgumentException unless it lies in 0..3
   */
  public FigureCamera atHeight(double heightM) {
    if (!(heightM >= 0 && heightM <= MAX_HEIGHT_M)) {
      throw new IllegalArgumentException("heightM must lie in 0.." + MAX_HEIGHT_M + ": " + heightM);
    }
    return new FigureCamera(widthPx, heightPx, focalPx, heightM);
  }

  /** Width of the picture. */
  public int widthPx() {
    return widthPx;
  }

  /** Height of the picture. */
  public int heightPx() {
    return heightPx;
  }

  /** Pixels per metre at the middle of the room. */
  public double pxPerM() {
    return focalPx / DISTANCE_M;
  }

  /** Horizontal position of a scene point in the picture. */
  public double xPx(Vec scene) {
    return widthPx / 2.0 + focalPx * scene.x() * nearness(scene.z());
  }

  /** Vertical position of a scene point in the picture. */
  public double yPx(Vec scene) {
    return yPx(scene.y(), scene.z());
  }

  double yPx(double yM, double zM) {
    return horizonPx() + focalPx * (yM + heightM) * nearness(zM);
  }

  /** Height of the lens in the picture. */
  private double horizonPx() {
    return heightPx / 2.0 - pxPerM() * (heightM - HEIGHT_M);
  }

  /** 1 / distance to the camera plane, in 1/m. */
  double nearness(double zM) {
    return 1 / (DISTANCE_M + zM);
  }

  double focalPx() {
    return focalPx;
  }

  double heightM() {
    return heightM;
  }

  double distanceM() {
    return DISTANCE_M;
  }
}
