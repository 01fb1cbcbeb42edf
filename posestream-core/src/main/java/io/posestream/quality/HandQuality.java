package io.posestream.quality;

import java.util.Objects;

/**
 * Which hand network runs, and how often.
 *
 * @param model size of the hand network
 * @param everyFrames hands are processed in one of so many frames, 1..{@value #MAX_EVERY_FRAMES},
 *     and held over in the frames between
 */
public record HandQuality(HandModel model, int everyFrames) {
  /** A third of a second at 30 fps: older hands say nothing any more. */
  public static final int MAX_EVERY_FRAMES = 10;

  public HandQuality {
    Objects.requireNonNull(model, "model");
    requireEveryFrames(everyFrames);
  }

  /**
   * The number itself.
   *
   * @throws IllegalArgumentException if it is not within 1..{@value #MAX_EVERY_FRAMES}
   */
  public static int requireEveryFrames(int everyFrames) {
    if (everyFrames < 1 || everyFrames > MAX_EVERY_FRAMES) {
      throw new IllegalArgumentException(
          "hands can be processed every 1.." + MAX_EVERY_FRAMES + " frames, not " + everyFrames);
    }
    return everyFrames;
  }

  /** The lesser of the two in each respect: smaller network, rarer runs. */
  HandQuality limitedTo(HandQuality ceiling) {
    return new HandQuality(
        model.compareTo(ceiling.model) < 0 ? model : ceiling.model,
        Math.max(everyFrames, ceiling.everyFrames));
  }
}
