package io.posestream.quality;

/**
 * How well one frame was looked at.
 *
 * @param level the quality at that time
 * @param handsHeld whether the hands were not looked at in this frame but are those of an earlier
 *     one, which may have been none
 */
public record FrameQuality(Quality level, boolean handsHeld) {
  public FrameQuality {
    if (handsHeld && level.cycleFrames() == 1) {
      throw new IllegalArgumentException("nothing is held over at " + level);
    }
  }

  /** Everything that belongs to the level was looked at in this frame. */
  public static FrameQuality looked(Quality level) {
    return new FrameQuality(level, false);
  }

  /** The hands are those of an earlier frame. */
  public static FrameQuality handsHeld(Quality level) {
    return new FrameQuality(level, true);
  }
}
