package io.posestream.wire;

import io.posestream.frame.FrameStamp;
import java.util.Objects;

/**
 * A frame's place in a file. A source that reads files stamps its frames with it; writers add it to
 * the line of a file as {@code source}, {@code frame} and {@code timeMs}, and {@link ResultReader}
 * gives it back.
 *
 * @param source name of the file
 * @param frame number of the frame in it, from 0
 * @param timeMs time of the frame since the beginning, in milliseconds
 * @since 0.1
 */
public record FilePlace(String source, long frame, double timeMs) implements FrameStamp {
  public FilePlace {
    Objects.requireNonNull(source, "source");
    if (frame < 0 || !Double.isFinite(timeMs)) {
      throw new IllegalArgumentException("no place in " + source + ": " + frame + ", " + timeMs);
    }
  }
}
