package io.posestream.converter;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * One tensor of the graph: a stored constant, or a place for a result when {@code data} is empty.
 */
record TfliteTensor(
    String name,
    List<Integer> shape,
    ElementType type,
    ByteBuffer data,
    Optional<Sparsity> sparsity) {

  /** Element types that the networks use. */
  enum ElementType {
    FLOAT32,
    FLOAT16,
    INT32;

    static ElementType of(int code) {
      if (code >= values().length) {
        throw new ConversionException("element type " + code + " is not supported");
      }
      return values()[code];
    }
  }

  /** Which elements are stored: one level for each dimension, outermost first. */
  record Sparsity(List<Level> levels) {}

  /**
   * One dimension of a sparse tensor.
   *
   * @param dense true if all elements are stored
   * @param segments sparse only: where in {@code indices} each parent's elements start and end
   * @param indices sparse only: coordinates of the stored elements
   */
  record Level(boolean dense, List<Integer> segments, List<Integer> indices) {}

  boolean isConstant() {
    return data.hasRemaining();
  }

  int dimension(int axis) {
    return shape.get(axis);
  }
}
