package io.posestream.person;

/**
 * A point of the picture.
 *
 * @param xPx pixels from the left edge; outside of the picture below 0 or above its width
 * @param yPx pixels from the top edge
 * @since 0.1
 */
public record PointPx(float xPx, float yPx) {}
