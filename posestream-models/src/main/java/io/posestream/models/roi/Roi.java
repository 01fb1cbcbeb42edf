package io.posestream.models.roi;

/**
 * A rotated rectangle in a picture: the region a network looks at.
 *
 * @param centerXPx centre, pixels from the left edge of the picture
 * @param centerYPx centre, pixels from the top edge
 * @param widthPx extent along the region's own x axis, in pixels of the picture
 * @param heightPx extent along the region's own y axis
 * @param rotationRad rotation, clockwise on the screen; 0 is upright
 */
public record Roi(
    float centerXPx, float centerYPx, float widthPx, float heightPx, float rotationRad) {

  /** The whole picture. */
  public static Roi wholePicture(int widthPx, int heightPx) {
    return new Roi(widthPx / 2f, heightPx / 2f, widthPx, heightPx, 0);
  }

  /** An upright or rotated square. */
  public static Roi square(float centerXPx, float centerYPx, float sidePx, float rotationRad) {
    return new Roi(centerXPx, centerYPx, sidePx, sidePx, rotationRad);
  }

  /** Makes the short side longer until width : height equals {@code aspect}. */
  public Roi expandedToAspect(float aspect) {
    return widthPx > heightPx * aspect
        ? new Roi(centerXPx, centerYPx, widthPx, widthPx / aspect, rotationRad)
        : new Roi(centerXPx, centerYPx, heightPx * aspect, heightPx, rotationRad);
  }

  /** The same region, {@code factor} times as large. */
  public Roi scaled(float factor) {
    return new Roi(centerXPx, centerYPx, widthPx * factor, heightPx * factor, rotationRad);
  }

  /** The same region elsewhere. */
  public Roi movedBy(float xPx, float yPx) {
    return new Roi(centerXPx + xPx, centerYPx + yPx, widthPx, heightPx, rotationRad);
  }

  /** A square on the long side, {@code factor} times as large. */
  public Roi squaredLong(float factor) {
    float sidePx = Math.max(widthPx, heightPx) * factor;
    return new Roi(centerXPx, centerYPx, sidePx, sidePx, rotationRad);
  }

  /** Moves the region by {@code fraction} of its height along its own y axis. */
  public Roi shiftedDown(float fraction) {
    float distancePx = heightPx * fraction;
    return new Roi(
        centerXPx - distancePx * (float) Math.sin(rotationRad),
        centerYPx + distancePx * (float) Math.cos(rotationRad),
        widthPx,
        heightPx,
        rotationRad);
  }

  /** Horizontal picture coordinate of a point given in the region, 0..1 from its top left. */
  public float xPx(float xRoi, float yRoi) {
    double dx = (xRoi - 0.5) * widthPx;
    double dy = (yRoi - 0.5) * heightPx;
    return (float) (centerXPx + dx * Math.cos(rotationRad) - dy * Math.sin(rotationRad));
  }

  /** Vertical picture coordinate of a point given in the region, 0..1 from its top left. */
  public float yPx(float xRoi, float yRoi) {
    double dx = (xRoi - 0.5) * widthPx;
    double dy = (yRoi - 0.5) * heightPx;
    return (float) (centerYPx + dx * Math.sin(rotationRad) + dy * Math.cos(rotationRad));
  }

  /** Whether a point of the picture lies in the region. */
  public boolean contains(float xPx, float yPx) {
    double cos = Math.cos(rotationRad);
    double sin = Math.sin(rotationRad);
    double dx = xPx - centerXPx;
    double dy = yPx - centerYPx;
    return Math.abs(dx * cos + dy * sin) <= widthPx / 2
        && Math.abs(dy * cos - dx * sin) <= heightPx / 2;
  }

  /** Whether the region, taken as unrotated, overlaps a picture of that size at all. */
  public boolean overlaps(int pictureWidthPx, int pictureHeightPx) {
    float reachPx = Math.max(widthPx, heightPx) / 2;
    return centerXPx + reachPx > 0
        && centerYPx + reachPx > 0
        && centerXPx - reachPx < pictureWidthPx
        && centerYPx - reachPx < pictureHeightPx;
  }
}
