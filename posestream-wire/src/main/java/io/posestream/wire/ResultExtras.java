package io.posestream.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a message says beside the result itself; immutable.
 *
 * @param mirrored whether the pictures are mirrored
 * @param dropped frames thrown away so far, by the place where it happened
 * @param origin where in a file the frame comes from, if it comes from one
 */
public record ResultExtras(boolean mirrored, Map<String, Long> dropped, Optional<Origin> origin) {
  /**
   * A frame's place in a file.
   *
   * @param source name of the file
   * @param frame number of the frame in it, from 0
   * @param timeMs time of the frame since the beginning, in milliseconds
   */
  public record Origin(String source, long frame, double timeMs) {}

  public ResultExtras {
    dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
  }

  /** Unmirrored, nothing dropped, from no file. */
  public static ResultExtras none() {
    return new ResultExtras(false, Map.of(), Optional.empty());
  }
}
