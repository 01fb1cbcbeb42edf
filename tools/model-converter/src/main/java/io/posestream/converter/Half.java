package io.posestream.converter;

/**
 * Half-precision numbers: 1 sign, 5 exponent and 10 fraction bits (IEEE 754 binary16).
 *
 * <p>Law: {@code fromFloat(toFloat(h)) = h} for every h that is a number.
 */
final class Half {
  /** Value of the smallest subnormal half. */
  private static final float SUBNORMAL_UNIT = 0x1p-24f;

  private static final int FRACTION_SHIFT = 23 - 10;
  private static final int EXPONENT_BIAS_DIFFERENCE = 127 - 15;
  private static final int EXPONENT_MASK = 0x1F;
  private static final int FRACTION_MASK = 0x3FF;
  private static final short INFINITY = 0x7C00;

  private Half() {}

  static float toFloat(short half) {
    int exponent = (half >> 10) & EXPONENT_MASK;
    int fraction = half & FRACTION_MASK;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * SUBNORMAL_UNIT;
    } else if (exponent == EXPONENT_MASK) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude =
          Float.intBitsToFloat(
              ((exponent + EXPONENT_BIAS_DIFFERENCE) << 23) | (fraction << FRACTION_SHIFT));
    }
    return half < 0 ? -magnitude : magnitude;
  }

  /** The half next towards zero; what is too large becomes infinite. */
  static short fromFloat(float value) {
    int bits = Float.floatToIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float magnitude = Math.abs(value);
    int half;
    if (magnitude >= 0x1p16f) {
      half = INFINITY;
    } else if (magnitude >= 0x1p-14f) {
      half = ((bits & 0x7FFFFFFF) >> FRACTION_SHIFT) - (EXPONENT_BIAS_DIFFERENCE << 10);
    } else {
      half = (int) (magnitude / SUBNORMAL_UNIT);
    }
    return (short) (sign | half);
  }

  /** True if the value survives being stored as a half. */
  static boolean holds(float value) {
    return toFloat(fromFloat(value)) == value;
  }
}
