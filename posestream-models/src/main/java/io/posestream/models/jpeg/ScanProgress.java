package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;
import java.util.Arrays;

/** Which bits of which coefficients a progressive picture has so far (ITU-T T.81, G.1.1.1). */
final class ScanProgress {
  private static final int COEFFICIENTS = 64;
  private static final int HIGHEST_BIT = 13;
  private static final int NOTHING = -1;

  private final int[][] lowestBit;
  private final long[][] nonZero;

  /** Of a frame without a scan. */
  ScanProgress(JpegFrame frame) {
    lowestBit = new int[frame.componentCount()][COEFFICIENTS];
    nonZero = new long[frame.componentCount()][];
    for (int i = 0; i < lowestBit.length; i++) {
      Arrays.fill(lowestBit[i], NOTHING);
      JpegFrame.Component component = frame.component(i);
      nonZero[i] = new long[component.stride() * component.rows()];
    }
  }

  /** The coefficients of each block that are not zero, a bit each. */
  long[] nonZero(int component) {
    return nonZero[component];
  }

  /**
   * Adds a scan.
   *
   * @throws PictureException if it does not go on where the others ended
   */
  void add(JpegScan scan) {
    boolean isDc = scan.first() == 0;
    boolean isBand =
        isDc
            ? scan.last() == 0
            : scan.first() <= scan.last()
                && scan.last() < COEFFICIENTS
                && scan.components().length == 1;
    boolean isBit =
        scan.bit() <= HIGHEST_BIT
            && (scan.refinesBit() == 0 || scan.refinesBit() == scan.bit() + 1);
    if (!isBand || !isBit) {
      throw inconsistent();
    }
    for (int component : scan.components()) {
      int[] bits = lowestBit[component];
      if (!isDc && bits[0] == NOTHING) {
        throw inconsistent();
      }
      for (int k = scan.first(); k <= scan.last(); k++) {
        if (Math.max(bits[k], 0) != scan.refinesBit()) {
          throw inconsistent();
        }
        bits[k] = scan.bit();
      }
    }
  }

  private static PictureException inconsistent() {
    return new PictureException("the JPEG is damaged: its scans do not follow on each other");
  }
}
