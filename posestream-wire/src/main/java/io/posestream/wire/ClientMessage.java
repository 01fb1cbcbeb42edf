package io.posestream.wire;

import io.posestream.frame.EncodedImage;

/** What a client says. Immutable. */
public sealed interface ClientMessage {
  /**
   * A picture.
   *
   * @param sequence the client's number of the frame, 0..2³²−1
   * @param timestampMs when it was taken, on the client's clock; finite
   * @param image the JPEG
   */
  record FrameMessage(long sequence, double timestampMs, EncodedImage image)
      implements ClientMessage {
    /** The greatest sequence there is. */
    public static final long MAX_SEQUENCE = 0xFFFF_FFFFL;
  }

  /**
   * A request for other settings.
   *
   * @param change what to change
   */
  record Configure(ConfigChange change) implements ClientMessage {}
}
