package io.posestream.video;

/** Quarter turns of pictures with three bytes per pixel. */
final class Rotation {
  private static final int CHANNELS = 3;

  private Rotation() {}

  /**
   * Writes one row of a picture where it belongs after turning the picture.
   *
   * @param row the pixels of the row. Not modified.
   * @param y index of the row before the turn
   * @param width pixels per row before the turn
   * @param height rows before the turn
   * @param quarterTurns clockwise, 0..3
   * @param turned (Output) the turned picture without padding
   */
  static void placeRow(byte[] row, int y, int width, int height, int quarterTurns, byte[] turned) {
    int start;
    int step;
    switch (quarterTurns) {
      case 0 -> {
        start = y * width;
        step = 1;
      }
      case 1 -> {
        start = height - 1 - y;
        step = height;
      }
      case 2 -> {
        start = (height - 1 - y) * width + width - 1;
        step = -1;
      }
      case 3 -> {
        start = (width - 1) * height + y;
        step = -height;
      }
      default ->
          throw new IllegalArgumentException("quarterTurns must lie in 0..3: " + quarterTurns);
    }
    int target = start * CHANNELS;
    for (int source = 0; source < width * CHANNELS; source += CHANNELS) {
      turned[target] = row[source];
      turned[target + 1] = row[source + 1];
      turned[target + 2] = row[source + 2];
      target += step * CHANNELS;
    }
  }
}
