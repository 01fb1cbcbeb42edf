package io.posestream.models.topdown;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * What a network wants of a picture: size, order of channels, and the mean and deviation by which
 * each is brought to about -1..1. Immutable.
 */
final class InputPixels {
  static final int CHANNELS = 3;

  private final int widthPx;
  private final int heightPx;
  private final ChannelOrder order;
  private final float[] mean;
  private final float[] deviation;

  InputPixels(int widthPx, int heightPx, ChannelOrder order, float[] mean, float[] deviation) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.order = order;
    this.mean = mean.clone();
    this.deviation = deviation.clone();
  }

  int widthPx() {
    return widthPx;
  }

  int heightPx() {
    return heightPx;
  }

  /**
   * Fills a network's input, one channel after the other.
   *
   * @param bgr rows of blue, green and red bytes, of this size
   * @param target (Output) three planes of floats, of this size
   */
  void fill(ByteBuffer bgr, FloatBuffer target) {
    int pixels = widthPx * heightPx;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int from = order == ChannelOrder.BGR ? channel : CHANNELS - 1 - channel;
      float shift = mean[channel];
      float scale = 1 / deviation[channel];
      for (int i = 0; i < pixels; i++) {
        target.put(channel * pixels + i, ((bgr.get(CHANNELS * i + from) & 0xff) - shift) * scale);
      }
    }
  }
}
