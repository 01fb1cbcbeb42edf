package io.posestream.models.jpeg;

/**
 * Blocks of which a scan brings some coefficients or some bits of them (ITU-T T.81, G.1.2). How
 * many bits a refinement has depends on which coefficients are not zero, so that is kept.
 */
final class ProgressiveReader implements UnitReader {
  private static final int LONGEST_ZERO_RUN = 15;

  private final JpegScan scan;
  private final HuffmanTable[] tables;
  private final long[] nonZero;
  private int blocksWithoutMore;

  /**
   * A reader of one scan.
   *
   * @param tables of each component of the scan: DC for coefficient 0, AC for the others
   * @param nonZero of a scan of AC coefficients: those of each block, a bit each; modified
   */
  ProgressiveReader(JpegScan scan, HuffmanTable[] tables, long[] nonZero) {
    this.scan = scan;
    this.tables = tables;
    this.nonZero = nonZero;
  }

  @Override
  public void restart() {
    blocksWithoutMore = 0;
  }

  @Override
  public void take(EntropyBits bits, int ofScan, int unit) {
    if (scan.first() == 0) {
      bits.skip(scan.refinesBit() > 0 ? 1 : tables[ofScan].take(bits));
    } else if (scan.refinesBit() == 0) {
      begin(bits, unit);
    } else {
      refine(bits, unit);
    }
  }

  private void begin(EntropyBits bits, int block) {
    if (blocksWithoutMore > 0) {
      blocksWithoutMore--;
      return;
    }
    for (int k = scan.first(); k <= scan.last(); k++) {
      int symbol = tables[0].take(bits);
      int zeros = symbol >> 4;
      int valueBits = symbol & 0x0F;
      if (valueBits > 0) {
        k += zeros;
        bits.skip(valueBits);
        mark(bits, block, k);
      } else if (zeros == LONGEST_ZERO_RUN) {
        k += LONGEST_ZERO_RUN;
      } else {
        blocksWithoutMore = endOfBand(bits, zeros) - 1;
        return;
      }
    }
  }

  private void refine(EntropyBits bits, int block) {
    int k = scan.first();
    while (blocksWithoutMore == 0 && k <= scan.last()) {
      int symbol = tables[0].take(bits);
      int zeros = symbol >> 4;
      int valueBits = symbol & 0x0F;
      if (valueBits > 1) {
        throw bits.damaged("a refinement by more than a bit");
      }
      if (valueBits == 0 && zeros < LONGEST_ZERO_RUN) {
        blocksWithoutMore = endOfBand(bits, zeros);
      } else {
        bits.skip(valueBits);
        k = passOver(bits, block, k, zeros);
        if (valueBits > 0) {
          mark(bits, block, k);
        }
        k++;
      }
    }
    if (blocksWithoutMore > 0) {
      int unused = passOver(bits, block, k, Integer.MAX_VALUE);
      blocksWithoutMore--;
    }
  }

  /**
   * Takes a bit of each coefficient that is not zero, up to the zero after {@code zeros} others.
   */
  private int passOver(EntropyBits bits, int block, int from, int zeros) {
    int left = zeros;
    int k = from;
    while (k <= scan.last()) {
      if (((nonZero[block] >>> k) & 1) != 0) {
        bits.skip(1);
      } else if (--left < 0) {
        break;
      }
      k++;
    }
    return k;
  }

  private void mark(EntropyBits bits, int block, int k) {
    if (k > scan.last()) {
      throw bits.damaged("a block with too many coefficients");
    }
    nonZero[block] |= 1L << k;
  }

  /** In how many blocks, from this one on, nothing more comes. */
  private static int endOfBand(EntropyBits bits, int exponent) {
    return (1 << exponent) + (exponent == 0 ? 0 : bits.take(exponent));
  }
}
