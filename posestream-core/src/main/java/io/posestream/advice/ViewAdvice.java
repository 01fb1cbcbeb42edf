package io.posestream.advice;

import java.util.Objects;

/**
 * Says that a joint is seen from a side from which it cannot be measured well, and from where it
 * can be. Immutable.
 *
 * @param reason what is wrong with the view
 * @param filmFrom the side from which the plane of the joint's two segments is seen most squarely
 * @since 0.1
 */
public record ViewAdvice(ViewProblem reason, FilmSide filmFrom) {
  public ViewAdvice {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(filmFrom, "filmFrom");
  }

  /** Reason and side in two plain English sentences, without the joint's name. */
  public String text() {
    return reason.text() + " " + filmFrom.text();
  }
}
