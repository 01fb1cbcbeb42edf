package io.posestream.models.side;

/**
 * How sure it is that labels of left and right are the right way round: a hidden Markov model of
 * two states, right and exchanged, kept as the log-odds of the first. Pure arithmetic. Not
 * thread-safe.
 */
final class SideBelief {
  /** No movement is more certain than this, so that a mistake does not last for ever. */
  private static final double MAX_LOG_ODDS = 9;

  private double logOdds;

  /**
   * Goes on by a frame.
   *
   * @param keptLogOdds how likely it is, from the movement alone, that the labels relate to those
   *     of the frame before; negative if an exchange is likelier
   */
  void advance(double keptLogOdds) {
    double kept = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, keptLogOdds));
    // With tanh(x/2) = p − (1 − p), two chances of an exchange multiply.
    double product = Math.tanh(logOdds / 2) * Math.tanh(kept / 2);
    logOdds = Math.log((1 + product) / (1 - product));
  }

  /** Takes in evidence that is independent of movement; negative if it speaks for an exchange. */
  void observe(double evidence) {
    logOdds += evidence;
  }

  /** Whether the labels are more likely exchanged than right. */
  boolean isExchanged() {
    return logOdds < 0;
  }

  /** Begins with what is believed of labels before anything is seen. */
  void reset(double priorLogOdds) {
    logOdds = priorLogOdds;
  }
}
