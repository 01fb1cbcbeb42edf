package io.posestream.models.jpeg;

/** Takes the entropy-coded data of one unit after the other. */
interface UnitReader {
  /**
   * The next unit.
   *
   * @param ofScan which of the scan's components
   * @param unit its number within the component
   */
  void take(EntropyBits bits, int ofScan, int unit);

  /** Begins anew, at the start and after each restart marker. */
  void restart();
}
