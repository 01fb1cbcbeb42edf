package io.posestream.converter;

import io.posestream.converter.TfliteTensor.Level;
import io.posestream.converter.TfliteTensor.Sparsity;
import java.util.List;

/**
 * Fills the gaps of sparse weights with zeros.
 *
 * <p>The dimensions are levels of a tree, walked from the outermost in. Below a dense level every
 * coordinate has a child; below a sparse one the children of node p are the coordinates {@code
 * indices[segments[p]] … indices[segments[p + 1] - 1]}. The leaves, in order, are the stored
 * values.
 */
final class Densify {
  private final List<Integer> shape;
  private final List<Level> levels;
  private final float[] stored;
  private final float[] dense;

  private Densify(List<Integer> shape, List<Level> levels, float[] stored) {
    this.shape = shape;
    this.levels = levels;
    this.stored = stored;
    this.dense = new float[Weights.size(shape)];
  }

  /** All values of a tensor of this shape, row-major. */
  static float[] dense(List<Integer> shape, Sparsity sparsity, float[] stored) {
    if (sparsity.levels().size() != shape.size()) {
      throw new ConversionException("sparse weights in blocks have no rewriting rule");
    }
    Densify densify = new Densify(shape, sparsity.levels(), stored);
    try {
      densify.fill(0, 0, 0);
    } catch (IndexOutOfBoundsException e) {
      throw new ConversionException("the indices of sparse weights do not fit their values", e);
    }
    return densify.dense;
  }

  private void fill(int depth, int node, int position) {
    if (depth == shape.size()) {
      dense[position] = stored[node];
      return;
    }
    int size = shape.get(depth);
    Level level = levels.get(depth);
    if (level.dense()) {
      for (int i = 0; i < size; i++) {
        fill(depth + 1, node * size + i, position * size + i);
      }
    } else {
      for (int i = level.segments().get(node); i < level.segments().get(node + 1); i++) {
        fill(depth + 1, i, position * size + level.indices().get(i));
      }
    }
  }
}
