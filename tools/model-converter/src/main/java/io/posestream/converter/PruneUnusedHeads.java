package io.posestream.converter;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out the operators that no wanted output needs.
 *
 * <p>Asking a runtime for fewer outputs does not skip their work; cutting them off here does. The
 * body's segmentation mask is more than half of the light network's time.
 */
final class PruneUnusedHeads {
  private PruneUnusedHeads() {}

  /** The same network, with the operators on the way to these tensors only. */
  static TfliteModel keep(TfliteModel model, Collection<Integer> wanted) {
    Set<Integer> needed = new HashSet<>(wanted);
    Deque<TfliteOperator> kept = new ArrayDeque<>();
    List<TfliteOperator> operators = model.operators();
    for (int i = operators.size() - 1; i >= 0; i--) {
      TfliteOperator operator = operators.get(i);
      if (operator.outputs().stream().anyMatch(needed::contains)) {
        needed.addAll(operator.inputs());
        kept.addFirst(operator);
      }
    }
    return model.withOperators(List.copyOf(kept));
  }
}
