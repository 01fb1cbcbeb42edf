package io.posestream.bench.chart;

import java.awt.Color;

/** Colours that stand out from white and from black, and from each other without hue. */
public enum BarColor {
  /** What we are compared with, or what matters least. */
  GREY(0x9aa0a8),
  /** The main thing. */
  BLUE(0x3b76af),
  /** The second. */
  TEAL(0x35a296),
  /** A small one that must be seen. */
  ORANGE(0xd98032);

  private final Color color;

  BarColor(int rgb) {
    color = new Color(rgb);
  }

  Color color() {
    return color;
  }
}
