package io.posestream.draw;

import java.awt.Color;

/** Colours that are the same for every person, and how opaque they are. */
final class Ink {
  static final Color SHADOW = new Color(12, 12, 20, 110);
  static final Color LABEL = new Color(18, 18, 28, 190);
  static final Color LABEL_TEXT = Color.WHITE;
  static final Color LABEL_TEXT_HELD = new Color(190, 190, 200);

  private static final float HIDDEN_BELOW = 0.2f;
  private static final float CLEAR_ABOVE = 0.7f;
  private static final float HIDDEN_ALPHA = 0.12f;

  private Ink() {}

  /** How opaque a point is drawn that is visible with this probability. */
  static float alpha(float visibility) {
    float share = (visibility - HIDDEN_BELOW) / (CLEAR_ABOVE - HIDDEN_BELOW);
    return HIDDEN_ALPHA + (1 - HIDDEN_ALPHA) * Math.min(1, Math.max(0, share));
  }
}
