package io.posestream.wire;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import java.util.List;
import java.util.Optional;

/** Advice about a view as a number: 0 for none, else 1 + 4 · reason + side. */
final class AdviceCode {
  /** In the order of the protocol. */
  private static final List<ViewProblem> REASONS = List.of(ViewProblem.values());

  private static final List<FilmSide> SIDES = List.of(FilmSide.values());

  private AdviceCode() {}

  static int of(Optional<ViewAdvice> advice) {
    return advice
        .map(
            each ->
                1 + SIDES.size() * REASONS.indexOf(each.reason()) + SIDES.indexOf(each.filmFrom()))
        .orElse(0);
  }

  static Optional<ViewAdvice> read(int code) {
    if (code == 0) {
      return Optional.empty();
    }
    int reason = (code - 1) / SIDES.size();
    if (reason >= REASONS.size()) {
      throw new WireException("angle.advice has no value " + code);
    }
    return Optional.of(new ViewAdvice(REASONS.get(reason), SIDES.get((code - 1) % SIDES.size())));
  }
}
