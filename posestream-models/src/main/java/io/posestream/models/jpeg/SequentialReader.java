package io.posestream.models.jpeg;

/**
 * Blocks with all their coefficients (ITU-T T.81, F.2.2), or samples of a lossless picture (H.2).
 */
final class SequentialReader implements UnitReader {
  private static final int COEFFICIENTS = 64;

  /** Of a lossless picture: a difference of 32768, without bits that say which. */
  private static final int FULL_DIFFERENCE = 16;

  private final HuffmanTable[] dc;
  private final HuffmanTable[] ac;

  /**
   * A reader.
   *
   * @param ac of each component of the scan; empty for a lossless picture
   */
  SequentialReader(HuffmanTable[] dc, HuffmanTable[] ac) {
    this.dc = dc;
    this.ac = ac;
  }

  @Override
  public void take(EntropyBits bits, int ofScan, int unit) {
    int valueBits = dc[ofScan].take(bits);
    if (valueBits != FULL_DIFFERENCE) {
      bits.skip(valueBits);
    }
    if (ac.length == 0) {
      return;
    }
    HuffmanTable table = ac[ofScan];
    int next = 1;
    while (next < COEFFICIENTS) {
      next += table.takeAc(bits);
    }
    if (next > COEFFICIENTS && next < HuffmanTable.END_OF_BLOCK) {
      throw bits.damaged("a block with too many coefficients");
    }
  }

  @Override
  public void restart() {
    // Each unit stands for itself.
  }
}
