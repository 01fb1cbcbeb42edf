package io.posestream.arbitraries;

import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;

/** Motions of all world landmarks together; scores stay with their landmark. */
public final class WorldMotion {
  private WorldMotion() {}

  /** Multiplies and shifts the coordinates. */
  public static Landmarks scaledAndMoved(
      Landmarks world, double scale, double x, double y, double z) {
    float[] values = valuesOf(world);
    double[] shift = {x, y, z};
    for (int i = 0; i < values.length; i++) {
      int axis = i % Landmarks.STRIDE;
      if (axis < 3) {
        values[i] = (float) (values[i] * scale + shift[axis]);
      }
    }
    return Landmarks.of(values);
  }

  /** Rotates about the x axis, then about y (the vertical), then about z. */
  public static Landmarks rotated(Landmarks world, double xRad, double yRad, double zRad) {
    float[] values = valuesOf(world);
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      turn(values, i + 1, i + 2, xRad);
      turn(values, i + 2, i, yRad);
      turn(values, i, i + 1, zRad);
    }
    return Landmarks.of(values);
  }

  private static void turn(float[] values, int first, int second, double rad) {
    double a = values[first];
    double b = values[second];
    values[first] = (float) (a * Math.cos(rad) - b * Math.sin(rad));
    values[second] = (float) (a * Math.sin(rad) + b * Math.cos(rad));
  }

  /** Exchanges the sides of the body and negates x. */
  public static Landmarks mirrored(Landmarks world) {
    float[] from = valuesOf(world);
    float[] to = from.clone();
    for (int i = 0; i < world.size(); i++) {
      int other = Skeleton.body33().mirrorIndex().get(i);
      System.arraycopy(from, i * Landmarks.STRIDE, to, other * Landmarks.STRIDE, Landmarks.STRIDE);
      to[other * Landmarks.STRIDE] *= -1;
    }
    return Landmarks.of(to);
  }

  private static float[] valuesOf(Landmarks world) {
    float[] values = new float[world.size() * Landmarks.STRIDE];
    world.copyTo(values);
    return values;
  }
}
