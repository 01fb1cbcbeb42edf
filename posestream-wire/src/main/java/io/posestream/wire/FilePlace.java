package io.posestream.wire;

import io.posestream.frame.FrameStamp;
import java.util.Objects;

/**
 * A frame's place in a file.
 *
 * @param source name of the file
 * @param frame number of the frame in it, from 0
 * @param timeMs time of the frame since the beginning, in milliseconds
 * @since 0.1
 */
public record FilePlace(String source, long frame, double timeMs) implements FrameStamp {
  public FilePlace {
    Objects.requireNonNull(source, "source");
  }
}
