package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;

/**
 * What a SOS segment says (ITU-T T.81, B.2.3).
 *
 * @param components indices into the frame's
 * @param dcTables number of the DC table of each
 * @param acTables number of the AC table of each
 * @param first of the coefficients; the predictor of a lossless scan
 * @param last of the coefficients
 * @param refinesBit 0, or one more than {@code bit} if earlier scans came that far
 * @param bit the lowest one of the coefficients that the scan brings
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record JpegScan(
    int[] components,
    int[] dcTables,
    int[] acTables,
    int first,
    int last,
    int refinesBit,
    int bit) {
  private static final int MOST_UNITS_OF_MCU = 10;

  /**
   * Reads a segment.
   *
   * @param at of its first byte after the length
   * @param end of the segment
   */
  static JpegScan read(JpegFrame frame, byte[] file, int at, int end) {
    int count = at < end ? file[at] : 0;
    if (count < 1 || count > JpegFrame.MOST_COMPONENTS || end - at != 4 + 2 * count) {
      throw new PictureException("the JPEG is damaged: a scan header has a wrong length");
    }
    int[] components = new int[count];
    int[] dcTables = new int[count];
    int[] acTables = new int[count];
    int units = 0;
    for (int i = 0; i < count; i++) {
      int found = frame.indexOf(file[at + 1 + 2 * i]);
      if (found < 0) {
        throw new PictureException("the JPEG is damaged: a scan is of a colour that is not there");
      }
      for (int j = 0; j < i; j++) {
        if (components[j] == found) {
          throw new PictureException("the JPEG is damaged: a scan has a colour twice");
        }
      }
      components[i] = found;
      dcTables[i] = (file[at + 2 + 2 * i] >> 4) & 0x0F;
      acTables[i] = file[at + 2 + 2 * i] & 0x0F;
      units += frame.component(found).across() * frame.component(found).down();
    }
    if (count > 1 && units > MOST_UNITS_OF_MCU) {
      throw new PictureException("the JPEG is damaged: an MCU has " + units + " blocks");
    }
    int bits = file[end - 1];
    return new JpegScan(
        components,
        dcTables,
        acTables,
        file[end - 3] & 0xFF,
        file[end - 2] & 0xFF,
        (bits >> 4) & 0x0F,
        bits & 0x0F);
  }
}
