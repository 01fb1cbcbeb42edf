package io.posestream.bench.capacity;

import io.posestream.bench.capacity.CapacityStep.ServerUse;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a search found.
 *
 * @param streams the most that are held, 0 if not even one is
 * @param more whether more were not tried
 * @param steps all that was measured, in that order, at least one
 */
public record Capacity(int streams, boolean more, List<CapacityStep> steps) {
  public Capacity {
    steps = List.copyOf(steps);
  }

  /** The last one of as many streams as are held; if none are, of one. */
  CapacityStep best() {
    return last(Math.max(1, streams));
  }

  private CapacityStep last(int count) {
    return steps.stream()
        .filter(step -> step.streams() == count)
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  /** The step with the most streams that were served, held or not. */
  CapacityStep largest() {
    return steps.stream()
        .filter(step -> step.lost() == 0)
        .max(Comparator.comparingInt(CapacityStep::streams))
        .orElse(last(1));
  }

  /** What each further stream takes of the server's memory; empty with less than two. */
  OptionalDouble mbPerStream() {
    OptionalDouble oneMb = grownMb(last(1));
    OptionalDouble mostMb = grownMb(largest());
    return largest().streams() < 2 || oneMb.isEmpty() || mostMb.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (mostMb.getAsDouble() - oneMb.getAsDouble()) / (largest().streams() - 1));
  }

  private static OptionalDouble grownMb(CapacityStep step) {
    return step.server().stream().mapToDouble(ServerUse::grownMb).findFirst();
  }
}
