package io.posestream.models.png;

import io.posestream.models.image.PictureException;
import java.nio.ByteBuffer;

/**
 * How many bytes the pixels of a PNG take, before they are compressed (PNG specification, 11.2.1
 * and 8).
 *
 * @param widthPx width
 * @param heightPx height
 * @param depth bits per sample
 * @param colour type of colour
 * @param interlaced whether the picture comes in seven passes
 */
record PngLayout(int widthPx, int heightPx, int depth, int colour, boolean interlaced) {
  static final int IHDR_BYTES = 13;
  static final int PALETTE = 3;
  private static final int MOST_PX_OF_SIDE = 1_000_000;
  private static final int[] PASS_LEFT = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] PASS_TOP = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] PASS_ACROSS = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] PASS_DOWN = {8, 8, 8, 4, 4, 2, 2};

  /** Reads the data of an IHDR chunk. */
  static PngLayout read(ByteBuffer data) {
    PngLayout layout =
        new PngLayout(data.getInt(), data.getInt(), data.get(), data.get(), readInterlaced(data));
    if (!layout.isKnown()) {
      throw new PictureException("the PNG is damaged: its header has values that no PNG has");
    }
    return layout;
  }

  private static boolean readInterlaced(ByteBuffer data) {
    byte compression = data.get();
    byte filter = data.get();
    byte interlace = data.get();
    if (compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
      throw new PictureException("the PNG is damaged: its header has values that no PNG has");
    }
    return interlace == 1;
  }

  private boolean isKnown() {
    boolean depthFits =
        switch (colour) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    return depthFits
        && widthPx > 0
        && widthPx <= MOST_PX_OF_SIDE
        && heightPx > 0
        && heightPx <= MOST_PX_OF_SIDE;
  }

  int passes() {
    return interlaced ? PASS_LEFT.length : 1;
  }

  /** Rows of a pass; 0 if it has no pixels. */
  int rows(int pass) {
    if (!interlaced) {
      return heightPx;
    }
    return columns(pass) == 0 ? 0 : share(heightPx, PASS_TOP[pass], PASS_DOWN[pass]);
  }

  private int columns(int pass) {
    return interlaced ? share(widthPx, PASS_LEFT[pass], PASS_ACROSS[pass]) : widthPx;
  }

  private static int share(int all, int first, int step) {
    return all <= first ? 0 : (all - first + step - 1) / step;
  }

  /** Bytes of a row of a pass, without the one that names its filter. */
  int rowBytes(int pass) {
    int samples =
        switch (colour) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    return (int) (((long) columns(pass) * samples * depth + 7) / 8);
  }
}
