package io.posestream.room;

import io.posestream.skeleton.Landmarks;
import java.util.Objects;

/**
 * The plane that people stand on, in camera space: metres, origin at the lens, x right, y down, z
 * along the camera's axis. Immutable.
 *
 * @param upX the unit vector upwards from the floor
 * @param upY negative: the camera is not upside down
 * @param upZ negative for a camera that is pitched down
 * @param cameraHeightM of the lens above the floor
 * @param tiltAboutDeg by how much the vector may be off, as "about ±"
 * @since 0.1
 */
public record Floor(float upX, float upY, float upZ, float cameraHeightM, float tiltAboutDeg) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException unless the vector has the length 1 and points to the upper
   *     side of the picture, and the rest is finite
   */
  public Floor {
    double length = Math.sqrt(upX * upX + upY * upY + upZ * upZ);
    if (!(Math.abs(length - 1) < 1e-3) || upY >= 0) {
      throw new IllegalArgumentException(
          "up must be a unit vector with negative y: " + upX + ", " + upY + ", " + upZ);
    }
    if (!Float.isFinite(cameraHeightM) || !Float.isFinite(tiltAboutDeg)) {
      throw new IllegalArgumentException(
          "a floor needs finite values: " + cameraHeightM + " m, " + tiltAboutDeg + "°");
    }
  }

  /** How far the camera's axis points under the horizon, in degrees. */
  public double cameraPitchDeg() {
    return Math.toDegrees(Math.atan2(-upZ, -upY));
  }

  /** The floor of the scene whose mirror image this one is of: x turned round. */
  public Floor mirrored() {
    return new Floor(-upX, upY, upZ, cameraHeightM, tiltAboutDeg);
  }

  /**
   * The same landmarks with the axes of the floor, the camera still at the origin: y straight down
   * (the floor lies at {@link #cameraHeightM}), z along the floor away from the camera, x right.
   */
  public Landmarks align(Landmarks room) {
    Objects.requireNonNull(room, "room");
    double forward = Math.hypot(upX, upY);
    // The camera's axis less its part along up; x completes the right-handed frame.
    double zx = -upZ * upX / forward;
    double zy = -upZ * upY / forward;
    double xx = -upY / forward;
    double xy = upX / forward;
    float[] values = new float[room.size() * Landmarks.STRIDE];
    room.copyTo(values);
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      double x = values[i];
      double y = values[i + 1];
      double z = values[i + 2];
      values[i] = (float) (xx * x + xy * y);
      values[i + 1] = (float) -(upX * x + upY * y + upZ * z);
      values[i + 2] = (float) (zx * x + zy * y + forward * z);
    }
    return Landmarks.of(values);
  }
}
