package io.posestream.converter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A constant: its shape and its values in row-major order. Immutable. */
final class Weights {
  private final List<Integer> shape;
  private final float[] values;

  /** Takes the array over; the caller must not write to it afterwards. */
  Weights(List<Integer> shape, float[] values) {
    if (size(shape) != values.length) {
      throw new ConversionException(
          "a constant of shape %s holds %d values".formatted(shape, values.length));
    }
    this.shape = List.copyOf(shape);
    this.values = values;
  }

  static int size(List<Integer> shape) {
    return shape.stream().mapToInt(i -> i).reduce(1, Math::multiplyExact);
  }

  List<Integer> shape() {
    return shape;
  }

  int size() {
    return values.length;
  }

  float value(int position) {
    return values[position];
  }

  /** The same values in row-major order of another shape. */
  Weights reshaped(Integer... newShape) {
    return new Weights(List.of(newShape), values);
  }

  /** Axis i of the result is axis {@code order[i]} of this. */
  Weights transposed(int... order) {
    List<Integer> target = Arrays.stream(order).mapToObj(shape::get).toList();
    int[] step = new int[order.length];
    for (int axis = 0; axis < order.length; axis++) {
      step[axis] = size(shape.subList(order[axis] + 1, shape.size()));
    }
    float[] result = new float[values.length];
    for (int position = 0; position < result.length; position++) {
      int source = 0;
      int rest = position;
      for (int axis = order.length - 1; axis >= 0; axis--) {
        source += rest % target.get(axis) * step[axis];
        rest /= target.get(axis);
      }
      result[position] = values[source];
    }
    return new Weights(target, result);
  }

  /** The second axis backwards: of a convolution's weights (OIHW) the input channels. */
  Weights withInputChannelsReversed() {
    int inputs = shape.get(1);
    int kernel = size(shape.subList(2, shape.size()));
    float[] result = new float[values.length];
    for (int plane = 0; plane < values.length / kernel; plane++) {
      int mirrored = plane - plane % inputs + inputs - 1 - plane % inputs;
      System.arraycopy(values, mirrored * kernel, result, plane * kernel, kernel);
    }
    return new Weights(shape, result);
  }

  /** Every value w becomes {@code factor · w + offset}. */
  Weights scaled(double factor, double offset) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) (factor * values[i] + offset);
    }
    return new Weights(shape, result);
  }

  /** True if storing the values in half precision loses nothing. */
  boolean fitHalf() {
    return IntStream.range(0, values.length).allMatch(i -> Half.holds(values[i]));
  }
}
