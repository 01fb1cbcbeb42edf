package io.posestream.figure;

/**
 * Colour and sheen of a surface.
 *
 * @param red 0..1, likewise the others
 * @param gloss strength of the highlight, 0..1
 * @param glow how far light creeps around into the shade and reddens there, 0..1; skin does
 */
record Paint(float red, float green, float blue, float gloss, float glow) {
  static Paint skin(int rgb) {
    return of(rgb, 0.10f, 1);
  }

  static Paint cloth(int rgb) {
    return of(rgb, 0, 0.15f);
  }

  static Paint of(int rgb, float gloss, float glow) {
    return new Paint(
        ((rgb >> 16) & 255) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f, gloss, glow);
  }

  /** The same surface, darker (below 1) or lighter. */
  Paint shaded(double factor) {
    return new Paint(
        (float) (red * factor), (float) (green * factor), (float) (blue * factor), gloss, glow);
  }

  /** Between this (0) and {@code that} (1). */
  Paint towards(Paint that, double share) {
    float s = (float) share;
    return new Paint(
        red + s * (that.red - red),
        green + s * (that.green - green),
        blue + s * (that.blue - blue),
        gloss + s * (that.gloss - gloss),
        glow + s * (that.glow - glow));
  }
}
