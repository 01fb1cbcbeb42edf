package io.posestream.draw;

import java.awt.Color;

/** The colours of the overlay: body pink, hands teal. */
final class Palette {
  static final Color BODY = new Color(0xff4fa3);
  static final Color BODY_LIGHT = new Color(0xffd3e8);
  static final Color HAND = new Color(0x14c8b4);
  static final Color HAND_LIGHT = new Color(0xd2fff8);
  static final Color SHADOW = new Color(12, 12, 20, 110);
  static final Color LABEL = new Color(18, 18, 28, 190);
  static final Color LABEL_TEXT = Color.WHITE;
  static final Color LABEL_TEXT_HELD = new Color(190, 190, 200);

  private static final float HIDDEN_BELOW = 0.2f;
  private static final float CLEAR_ABOVE = 0.7f;
  private static final float HIDDEN_ALPHA = 0.12f;

  private Palette() {}

  /** How opaque something is drawn that is seen with this probability. */
  static float alpha(float visibility) {
    float share = (visibility - HIDDEN_BELOW) / (CLEAR_ABOVE - HIDDEN_BELOW);
    return HIDDEN_ALPHA + (1 - HIDDEN_ALPHA) * Math.min(1, Math.max(0, share));
  }
}
