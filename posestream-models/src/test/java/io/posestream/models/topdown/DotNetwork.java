package io.posestream.models.topdown;

import io.posestream.models.topdown.TinyOnnx.Setting;
import java.awt.Color;
import java.util.List;

/**
 * A network that really finds landmarks: each is a dot of a colour of its own, and its score at a
 * pixel is {@code exp(-|pixel - colour|² × sharpness)}, averaged over a few pixels.
 */
final class DotNetwork {
  static final int WIDTH_PX = 192;
  static final int HEIGHT_PX = 256;
  static final int DOTS = 17;

  private static final float SHARPNESS = 30;

  private DotNetwork() {}

  /** Colours far from each other and from grey. */
  static Color color(int dot) {
    int[] levels = {0, 128, 255};
    int place = -1;
    for (int i = 0; i < 27; i++) {
      int red = levels[i / 9];
      int green = levels[i / 3 % 3];
      int blue = levels[i % 3];
      if (red != green || green != blue) {
        place++;
      }
      if (place == dot && (red != green || green != blue)) {
        return new Color(red, green, blue);
      }
    }
    throw new IllegalArgumentException("no colour for dot " + dot);
  }

  /** Two outputs, one cell per pixel. */
  static byte[] simCc() {
    return scores()
        .node(
            "AveragePool",
            List.of("scores"),
            "near",
            Setting.of("kernel_shape", 11, 11),
            Setting.of("pads", 5, 5, 5, 5))
        .node("ReduceMax", List.of("near"), "x", Setting.of("axes", new Integer[] {2}), KEEP_NONE)
        .node("ReduceMax", List.of("near"), "y", Setting.of("axes", new Integer[] {3}), KEEP_NONE)
        .output("x", 0, 0, WIDTH_PX)
        .output("y", 0, 0, HEIGHT_PX)
        .toByteArray();
  }

  private static final Setting KEEP_NONE = Setting.of("keepdims", 0);

  /** One output, one cell for 4×4 pixels, around the first of them. */
  static byte[] heatmap() {
    return scores()
        .node(
            "AveragePool",
            List.of("scores"),
            "heatmap",
            Setting.of("kernel_shape", 13, 13),
            Setting.of("pads", 6, 6, 6, 6),
            Setting.of("strides", 4, 4))
        .output("heatmap", 0, DOTS, HEIGHT_PX / 4, WIDTH_PX / 4)
        .toByteArray();
  }

  /** Of |p - c|² = |p|² - 2 p·c + |c|² the first part is one convolution, the rest another. */
  private static TinyOnnx scores() {
    float[] minusOne = new float[DOTS * 3];
    float[] twice = new float[DOTS * 3];
    float[] minusSquare = new float[DOTS];
    for (int dot = 0; dot < DOTS; dot++) {
      float[] rgb = color(dot).getRGBColorComponents(null);
      for (int channel = 0; channel < 3; channel++) {
        minusOne[dot * 3 + channel] = -SHARPNESS;
        twice[dot * 3 + channel] = 2 * SHARPNESS * rgb[channel];
        minusSquare[dot] -= SHARPNESS * rgb[channel] * rgb[channel];
      }
    }
    return new TinyOnnx()
        .input("picture", 0, 3, HEIGHT_PX, WIDTH_PX)
        .numbers("minusOne", List.of(DOTS, 3, 1, 1), minusOne)
        .numbers("twice", List.of(DOTS, 3, 1, 1), twice)
        .numbers("minusSquare", List.of(DOTS), minusSquare)
        .node("Mul", List.of("picture", "picture"), "square")
        .node("Conv", List.of("square", "minusOne"), "first")
        .node("Conv", List.of("picture", "twice", "minusSquare"), "rest")
        .node("Add", List.of("first", "rest"), "distance")
        .node("Exp", List.of("distance"), "scores");
  }
}
