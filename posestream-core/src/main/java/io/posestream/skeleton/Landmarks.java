package io.posestream.skeleton;

import java.util.Arrays;
import java.util.Objects;

/**
 * A fixed number of points, each with x, y, z, visibility and presence. Immutable.
 *
 * <p>The coordinate frame is the holder's to say: <em>image landmarks</em> are pixels of the
 * picture (origin at its top left corner, x right, y down, outside of the picture beyond its sides;
 * z on the scale of x, smaller is nearer to the camera), <em>world landmarks</em> are metres (x
 * right, y down, z away from the camera; the body's origin is mid-hips, a hand's its centre).
 *
 * <p>Visibility is the model's probability that the point is seen, presence that it lies within the
 * picture, both 0..1. Hands have neither; they hold 1.
 *
 * @since 0.1
 */
public final class Landmarks {
  /** Floats per landmark: x, y, z, visibility, presence. */
  public static final int STRIDE = 5;

  private final float[] values;

  private Landmarks(float[] values) {
    this.values = values;
  }

  /**
   * Copies {@code values}: {@link #STRIDE} floats per landmark.
   *
   * @throws IllegalArgumentException if the length is not a multiple of the stride, or a value is
   *     NaN or infinite
   */
  public static Landmarks of(float[] values) {
    Objects.requireNonNull(values, "values");
    if (values.length % STRIDE != 0) {
      throw new IllegalArgumentException(
          "landmark values come in groups of " + STRIDE + ", got " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "value " + i % STRIDE + " of landmark " + i / STRIDE + " is " + values[i]);
      }
    }
    return new Landmarks(values.clone());
  }

  /** Number of landmarks. */
  public int size() {
    return values.length / STRIDE;
  }

  /** Horizontal coordinate of landmark {@code index}. */
  public float x(int index) {
    return values[index * STRIDE];
  }

  /** Vertical coordinate of landmark {@code index}, growing downwards. */
  public float y(int index) {
    return values[index * STRIDE + 1];
  }

  /** Depth of landmark {@code index}, growing away from the camera. */
  public float z(int index) {
    return values[index * STRIDE + 2];
  }

  /** Probability 0..1 that landmark {@code index} is seen. */
  public float visibility(int index) {
    return values[index * STRIDE + 3];
  }

  /** Probability 0..1 that landmark {@code index} lies within the picture. */
  public float presence(int index) {
    return values[index * STRIDE + 4];
  }

  /** {@link #x(int)} by name; the landmarks must be in the order that the name belongs to. */
  public float x(Landmark landmark) {
    return x(landmark.index());
  }

  /** {@link #y(int)} by name. */
  public float y(Landmark landmark) {
    return y(landmark.index());
  }

  /** {@link #z(int)} by name. */
  public float z(Landmark landmark) {
    return z(landmark.index());
  }

  /** {@link #visibility(int)} by name. */
  public float visibility(Landmark landmark) {
    return visibility(landmark.index());
  }

  /**
   * The same points with x and z multiplied by {@code xFactor} and y by {@code yFactor}: from
   * pixels to fractions of the picture with {@code 1f / width} and {@code 1f / height}.
   */
  public Landmarks scaled(float xFactor, float yFactor) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i += STRIDE) {
      scaled[i] *= xFactor;
      scaled[i + 1] *= yFactor;
      scaled[i + 2] *= xFactor;
    }
    return new Landmarks(scaled);
  }

  /** The same points with each coordinate multiplied by {@code factor}. */
  public Landmarks scaled(float factor) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= i % STRIDE < 3 ? factor : 1;
    }
    return new Landmarks(scaled);
  }

  /** The same points with x turned round: of a mirror image what is in front of the mirror. */
  public Landmarks mirrored() {
    float[] mirrored = values.clone();
    for (int i = 0; i < mirrored.length; i += STRIDE) {
      mirrored[i] = -mirrored[i];
    }
    return new Landmarks(mirrored);
  }

  /** Copies all values, {@link #STRIDE} per landmark, to the beginning of {@code target}. */
  public void copyTo(float[] target) {
    System.arraycopy(values, 0, target, 0, values.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Landmarks that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Landmarks[" + size() + "]";
  }
}
