package io.posestream.models.jpeg;

import io.posestream.models.image.PictureException;

/** What a SOF segment says (ITU-T T.81, B.2.2): the components and how many units they have. */
final class JpegFrame {
  /** How the entropy-coded data is to be read. */
  enum Kind {
    SEQUENTIAL,
    PROGRESSIVE,
    LOSSLESS
  }

  static final int MOST_COMPONENTS = 4;
  private static final int LARGEST_SAMPLING = 4;
  private static final int BLOCK_PX = 8;

  /**
   * A component; units are blocks of 8×8 samples, single samples in lossless pictures.
   *
   * @param id what scans call it
   * @param across units side by side in an MCU
   * @param down units one below the other in an MCU
   * @param columns units of the picture side by side
   * @param rows units of the picture one below the other
   * @param stride {@code columns} with those that fill up the last MCU
   */
  record Component(int id, int across, int down, int columns, int rows, int stride) {}

  private final Kind kind;
  private final Component[] components;
  private final int mcuColumns;
  private final int mcuRows;

  /**
   * Reads a segment.
   *
   * @param at of its first byte after the length
   * @param end of the segment
   */
  JpegFrame(Kind kind, byte[] file, int at, int end) {
    this.kind = kind;
    if (end - at < 6 || end - at != 6 + 3 * file[at + 5]) {
      throw new PictureException("the JPEG is damaged: its frame header has a wrong length");
    }
    int heightPx = (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF);
    int widthPx = (file[at + 3] & 0xFF) << 8 | (file[at + 4] & 0xFF);
    components = new Component[file[at + 5]];
    if (components.length < 1 || components.length > MOST_COMPONENTS) {
      throw new PictureException("the JPEG has " + components.length + " colours");
    }
    int across = 1;
    int down = 1;
    for (int i = 0; i < components.length; i++) {
      across = Math.max(across, sampling(file[at + 7 + 3 * i] >> 4));
      down = Math.max(down, sampling(file[at + 7 + 3 * i] & 0x0F));
    }
    int unitPx = kind == Kind.LOSSLESS ? 1 : BLOCK_PX;
    mcuColumns = ratio(widthPx, across * unitPx);
    mcuRows = ratio(heightPx, down * unitPx);
    for (int i = 0; i < components.length; i++) {
      int h = file[at + 7 + 3 * i] >> 4;
      int v = file[at + 7 + 3 * i] & 0x0F;
      components[i] =
          new Component(
              file[at + 6 + 3 * i],
              h,
              v,
              ratio(widthPx * h, across * unitPx),
              ratio(heightPx * v, down * unitPx),
              mcuColumns * h);
    }
  }

  private static int sampling(int factor) {
    if (factor < 1 || factor > LARGEST_SAMPLING) {
      throw new PictureException("the JPEG is damaged: it has a sampling factor of " + factor);
    }
    return factor;
  }

  private static int ratio(int above, int below) {
    return (above + below - 1) / below;
  }

  Kind kind() {
    return kind;
  }

  int componentCount() {
    return components.length;
  }

  Component component(int index) {
    return components[index];
  }

  /** The index of the component with that id; −1 if there is none. */
  int indexOf(int id) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].id() == id) {
        return i;
      }
    }
    return -1;
  }

  int mcuColumns() {
    return mcuColumns;
  }

  int mcuRows() {
    return mcuRows;
  }
}
