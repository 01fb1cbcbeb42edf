package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;

/**
 * The codes of a DHT segment (ITU-T T.81, annex C), to be read from the front. Immutable.
 *
 * <p>A code of up to {@value #QUICK_BITS} bits is found with one look; longer ones are rare.
 */
final class HuffmanTable {
  static final int QUICK_BITS = 10;
  static final int LONGEST_BITS = 16;
  static final int MOST_SYMBOLS = 256;

  /** What {@link #acStep} adds to the coefficient's index at the end of a block. */
  static final int END_OF_BLOCK = 128;

  private static final int ZERO_RUN = 0xF0;
  private static final int STEP_SHIFT = 8;

  /** By the next bits: the code's length above its symbol, 0 if the code is longer. */
  private final short[] quick = new short[1 << QUICK_BITS];

  /** By the next bits: see {@link #acStep}, 0 if the code is longer. */
  private final int[] quickAc = new int[1 << QUICK_BITS];

  private final int[] lastCode = new int[LONGEST_BITS + 1];
  private final int[] firstSymbol = new int[LONGEST_BITS + 1];
  private final byte[] symbols;

  /**
   * A table.
   *
   * @param counts number of codes of each length from 1 on, from {@code at} on; their symbols
   *     follow
   * @throws PictureException if there are more codes of a length than that can have
   */
  HuffmanTable(byte[] counts, int at, int symbolCount) {
    symbols = new byte[symbolCount];
    System.arraycopy(counts, at + LONGEST_BITS, symbols, 0, symbolCount);
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= LONGEST_BITS; length++) {
      int count = counts[at + length - 1] & 0xFF;
      firstSymbol[length] = symbol - code;
      if (code + count > 1 << length) {
        throw new PictureException("the JPEG is damaged: a Huffman table has too many codes");
      }
      for (int i = 0; i < count; i++, code++, symbol++) {
        fill(code, length, symbols[symbol] & 0xFF);
      }
      lastCode[length] = count == 0 ? -1 : code - 1;
      code <<= 1;
    }
  }

  private void fill(int code, int length, int symbol) {
    if (length <= QUICK_BITS) {
      int unused = QUICK_BITS - length;
      for (int i = code << unused; i < (code + 1) << unused; i++) {
        quick[i] = (short) (length << STEP_SHIFT | symbol);
        quickAc[i] = acStep(length, symbol);
      }
    }
  }

  /**
   * What an AC symbol of a sequential scan means: how many bits it and its value take, below how
   * many coefficients it is to the next one.
   */
  private static int acStep(int length, int symbol) {
    int valueBits = symbol & 0x0F;
    int step = (symbol >> 4) + 1;
    if (valueBits == 0 && symbol != ZERO_RUN) {
      step = END_OF_BLOCK;
    }
    return step << STEP_SHIFT | (length + valueBits);
  }

  /** Takes a code; its symbol. */
  int take(EntropyBits bits) {
    int found = quick[bits.peek(QUICK_BITS)];
    if (found != 0) {
      bits.skip(found >> STEP_SHIFT);
      return found & 0xFF;
    }
    int code = bits.peek(LONGEST_BITS);
    for (int length = QUICK_BITS + 1; length <= LONGEST_BITS; length++) {
      int shorter = code >> (LONGEST_BITS - length);
      if (shorter <= lastCode[length]) {
        bits.skip(length);
        return symbols[firstSymbol[length] + shorter] & 0xFF;
      }
    }
    throw bits.damaged("no Huffman code");
  }

  /** Takes the code of an AC coefficient and its value; the step to the next coefficient. */
  int takeAc(EntropyBits bits) {
    int found = quickAc[bits.peek(QUICK_BITS)];
    if (found != 0) {
      bits.skip(found & 0xFF);
      return found >> STEP_SHIFT;
    }
    int step = acStep(0, take(bits));
    bits.skip(step & 0xFF);
    return step >> STEP_SHIFT;
  }

  /** Whether no symbol is greater, as DC coefficients need it. */
  boolean hasNoSymbolAbove(int greatest) {
    for (byte symbol : symbols) {
      if ((symbol & 0xFF) > greatest) {
        return false;
      }
    }
    return true;
  }
}
