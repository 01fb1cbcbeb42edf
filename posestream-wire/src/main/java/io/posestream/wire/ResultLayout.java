package io.posestream.wire;

import java.nio.ByteBuffer;

/** Where the fields of a binary result stand; the table is in {@code wire/README.md}. */
final class ResultLayout {
  static final int MAGIC = WireMagic.of('P', 'S', 'R');
  static final int HEADER_BYTES = 88;

  static final int FLAGS_AT = 4;
  static final int HEADER_LENGTH_AT = 6;
  static final int SEQUENCE_AT = 8;
  static final int STATUS_AT = 12;
  static final int PEOPLE_AT = 13;
  static final int ANGLES_AT = 14;
  static final int LOOSE_HANDS_AT = 15;
  static final int TIMESTAMP_AT = 16;
  static final int RECEIVED_AT = 24;
  static final int SENT_AT = 32;
  static final int WIDTH_AT = 40;
  static final int HEIGHT_AT = 42;
  static final int TIMINGS_AT = 44;
  static final int DROPPED_INPUT_AT = 72;
  static final int DROPPED_OUTPUT_AT = 76;
  static final int REASON_BYTES_AT = 80;
  static final int BODY_MODEL_AT = 82;
  static final int HAND_MODEL_AT = 83;
  static final int EVERY_FRAMES_AT = 84;
  static final int HANDS_HELD_AT = 85;

  static final int MIRRORED = 1;
  static final int WORLD_PRESENT = 1;
  static final int FITTED_TO_PIXELS = 2;
  static final int FITTED_TO_LIMBS = 4;
  static final int ROOM_PRESENT = 8;
  static final int FLOOR_PRESENT = 16;

  /** Of {@code aboutDeg}: nothing is known of it. */
  static final float NOT_KNOWN_DEG = -1;

  /** Of the byte of an angle's state: advice about the view stands above it. */
  static final int STATE_BITS = 2;

  static final int STATE_MASK = (1 << STATE_BITS) - 1;

  static final int DETECTED = 0;
  static final int NO_PERSON = 1;
  static final int FAILED = 2;

  static final double WORLD_STEPS_PER_M = 1e4;

  /** Of depths, as offsets from the depth of the first landmark. */
  static final double DEPTH_STEPS_PER_M = 1e3;

  static final float PROBABILITY_STEPS = 255;
  static final double NS_PER_MS = 1e6;
  static final int MAX_REASON_BYTES = 500;
  static final int MAX_COUNT = 255;
  static final int MAX_LANDMARKS = 65_535;

  /** Half of what the two bits that are not sent are worth, and the bits that are. */
  private static final int ROUNDING_BIT = 2;

  private static final int SENT_BITS = ~3;

  private ResultLayout() {}

  static int padded(int bytes) {
    return (bytes + 3) & ~3;
  }

  /**
   * A coordinate of {@code px} as a fraction of {@code sizePx}, to 22 significant bits: two bits
   * fewer than a float has, so that a reader's rounding to pixels does not change the fraction.
   */
  static float fraction(float px, int sizePx) {
    int bits = Float.floatToIntBits(px / sizePx);
    float rounded = Float.intBitsToFloat(bits + ROUNDING_BIT & SENT_BITS);
    return Float.isFinite(rounded) ? rounded : Float.intBitsToFloat(bits & SENT_BITS);
  }

  /** Beyond what a short holds, where no joint of a person is, the limit. */
  static short steps(float metres, double stepsPerM) {
    long steps = Math.round(metres * stepsPerM);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
  }

  /** Zeros until the next block begins. */
  static void pad(ByteBuffer bytes) {
    while (bytes.position() % 4 != 0) {
      bytes.put((byte) 0);
    }
  }

  static <E> E constant(E[] constants, int index, String field) {
    if (index < 0 || index >= constants.length) {
      throw new WireException(field + " has the unknown number " + index);
    }
    return constants[index];
  }

  static double finite(String field, double value) {
    if (!Double.isFinite(value)) {
      throw new WireException(field + " must be finite: " + value);
    }
    return value;
  }

  static float finite(String field, float value) {
    return (float) finite(field, (double) value);
  }
}
