package io.posestream.bench.sample;

/**
 * How evenly something is shared: 1 when all have the same, {@code 1/n} when one has all. Source:
 * Jain, Chiu, Hawe, "A quantitative measure of fairness and discrimination", DEC-TR-301, 1984.
 */
public final class JainIndex {
  private JainIndex() {}

  /**
   * The index of these shares.
   *
   * @param shares at least one, none negative. Not modified.
   * @return {@code (Σx)² / (n · Σx²)}, in [1/n, 1]; 1 if nobody has anything
   */
  public static double of(double... shares) {
    if (shares.length == 0) {
      throw new IllegalArgumentException("there must be at least one share");
    }
    double sum = 0;
    double squares = 0;
    for (double share : shares) {
      sum += share;
      squares += share * share;
    }
    return squares == 0 ? 1 : sum * sum / (shares.length * squares);
  }
}
