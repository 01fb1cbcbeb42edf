package io.posestream.video;

import java.util.List;

/**
 * How a player turns and mirrors the stored pictures of a file.
 *
 * @param filters FFmpeg's filters that do it
 * @param sideways whether width and height are exchanged
 */
record DisplayMatrix(List<String> filters, boolean sideways) {
  static final DisplayMatrix NONE = new DisplayMatrix(List.of(), false);

  /**
   * The nearest of the eight positions.
   *
   * @param matrix nine numbers: {@code x' = m0·x + m3·y} and {@code y' = m1·x + m4·y}, y down
   *     (ISO/IEC 14496-12, 6.2.2). Not modified.
   */
  static DisplayMatrix of(int[] matrix) {
    long straight = Math.abs((long) matrix[0]) + Math.abs((long) matrix[4]);
    long crossed = Math.abs((long) matrix[1]) + Math.abs((long) matrix[3]);
    if (crossed > straight) {
      boolean mirrored = (matrix[1] > 0) == (matrix[3] > 0);
      String turn = matrix[3] < 0 ? "clock" : "cclock";
      // "cclock_flip" exchanges x and y; "clock_flip" does so with both axes reversed.
      return new DisplayMatrix(List.of("transpose=" + turn + (mirrored ? "_flip" : "")), true);
    }
    boolean left = matrix[0] < 0;
    boolean up = matrix[4] < 0;
    if (!left && !up) {
      return NONE;
    }
    List<String> both = List.of("hflip", "vflip");
    return new DisplayMatrix(left && up ? both : both.subList(left ? 0 : 1, left ? 1 : 2), false);
  }

  /** The position that EXIF numbers 1..8; other numbers say nothing. */
  static DisplayMatrix ofExif(int orientation) {
    return switch (orientation) {
      case 2 -> new DisplayMatrix(List.of("hflip"), false);
      case 3 -> new DisplayMatrix(List.of("hflip", "vflip"), false);
      case 4 -> new DisplayMatrix(List.of("vflip"), false);
      case 5 -> new DisplayMatrix(List.of("transpose=cclock_flip"), true);
      case 6 -> new DisplayMatrix(List.of("transpose=clock"), true);
      case 7 -> new DisplayMatrix(List.of("transpose=clock_flip"), true);
      case 8 -> new DisplayMatrix(List.of("transpose=cclock"), true);
      default -> NONE;
    };
  }
}
