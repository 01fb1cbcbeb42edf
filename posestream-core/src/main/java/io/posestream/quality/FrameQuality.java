package io.posestream.quality;

import java.util.Objects;

/**
 * Which networks ran for one frame.
 *
 * @param level the quality at that time
 * @param handsHeld whether the hands were not processed in this frame but are those of an earlier
 *     one, which may have been none
 * @since 0.1
 */
public record FrameQuality(Quality level, boolean handsHeld) {
  public FrameQuality {
    Objects.requireNonNull(level, "level");
    if (handsHeld && level.cycleFrames() == 1) {
      throw new IllegalArgumentException("nothing is held over at " + level);
    }
  }

  /** Everything that belongs to the level was processed in this frame. */
  public static FrameQuality complete(Quality level) {
    return new FrameQuality(level, false);
  }

  /** The hands are those of an earlier frame. */
  public static FrameQuality handsHeld(Quality level) {
    return new FrameQuality(level, true);
  }
}
