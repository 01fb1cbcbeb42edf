package io.posestream.smooth;

/**
 * Constants of a {@link OneEuroSmoother}. To tune by hand, first hold still and lower {@code
 * minCutoffHz} until the jitter is bearable, then move fast and raise {@code beta} until the lag
 * is.
 *
 * @param minCutoffHz cutoff frequency at rest. Higher: less lag, more jitter.
 * @param beta how much speed raises the cutoff, in Hz per (value · valueScale) a second. Higher:
 *     less lag in motion, more jitter.
 * @param derivativeCutoffHz cutoff frequency of the speed. Higher: reacts sooner, also to noise.
 */
public record OneEuroOptions(double minCutoffHz, double beta, double derivativeCutoffHz) {
  /** MediaPipe's image landmarks of a body; pixels, scaled by the body's size. */
  public static final OneEuroOptions BODY_IMAGE = new OneEuroOptions(0.05, 80, 1);

  /** MediaPipe's world landmarks of a body; metres. */
  public static final OneEuroOptions BODY_WORLD = new OneEuroOptions(0.1, 40, 1);

  /** MediaPipe's two auxiliary landmarks, from which the next region follows; pixels, scaled. */
  public static final OneEuroOptions AUXILIARY = new OneEuroOptions(0.01, 10, 1);

  /**
   * Image landmarks of a hand; pixels, scaled by the hand's size. MediaPipe leaves hands
   * unsmoothed. The body's constants carry over, because the jitter of either network is about the
   * same fraction of its region, and the value scale measures speed in regions a second.
   */
  public static final OneEuroOptions HAND_IMAGE = BODY_IMAGE;

  /**
   * World landmarks of a hand; metres. A body's region is about 2 m wide: 40 Hz per m/s are 80 Hz
   * per region/s, as for the image. A hand's region is about 0.2 m wide: 80 Hz per region/s are 400
   * Hz per m/s.
   */
  public static final OneEuroOptions HAND_WORLD = new OneEuroOptions(0.1, 400, 1);

  /**
   * Joint angles; degrees. The end of a forearm of 0.25 m moves 0.25 · π/180 m per degree, so that
   * the body's 40 Hz per m/s are 0.175 Hz per degree/s.
   */
  public static final OneEuroOptions ANGLE = new OneEuroOptions(0.1, 0.175, 1);

  public OneEuroOptions {
    requirePositive("minCutoffHz", minCutoffHz);
    requirePositive("derivativeCutoffHz", derivativeCutoffHz);
    if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("beta must be at least 0 and finite: " + beta);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite: " + value);
    }
  }
}
