package io.posestream.wire;

import io.posestream.frame.FrameStamp;

/**
 * What a client said of its frame. The server stamps the frame with it, and writers copy it into
 * the result, bit by bit as it was sent.
 *
 * @param timestampMs when the picture was taken, in milliseconds of the client's clock; finite
 * @since 0.1
 */
public record ClientStamp(double timestampMs) implements FrameStamp {
  public ClientStamp {
    if (!Double.isFinite(timestampMs)) {
      throw new IllegalArgumentException("timestampMs must be finite: " + timestampMs);
    }
  }
}
