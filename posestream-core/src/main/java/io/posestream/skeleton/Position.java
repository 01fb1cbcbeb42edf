package io.posestream.skeleton;

/**
 * A point in the coordinate frame of the landmarks that it was computed from.
 *
 * @param x to the right in the picture
 * @param y downwards
 * @param z away from the camera
 * @since 0.1
 */
public record Position(float x, float y, float z) {}
