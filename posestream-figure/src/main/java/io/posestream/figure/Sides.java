package io.posestream.figure;

import io.posestream.skeleton.Side;
import java.util.function.Function;

/** One thing for the left of the body and one for the right. */
record Sides<T>(T left, T right) {
  /** The same for both sides. */
  static <T> Sides<T> both(T value) {
    return new Sides<>(value, value);
  }

  /** Made for each side. */
  static <T> Sides<T> of(Function<Side, T> maker) {
    return new Sides<>(maker.apply(Side.LEFT), maker.apply(Side.RIGHT));
  }

  T of(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Left and right exchanged. */
  Sides<T> swapped() {
    return new Sides<>(right, left);
  }

  /** +1 for left, −1 for right: the sign of the body's own x axis. */
  static int sign(Side side) {
    return side == Side.LEFT ? 1 : -1;
  }
}
