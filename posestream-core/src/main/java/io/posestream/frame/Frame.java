package io.posestream.frame;

import java.util.Objects;

/**
 * One picture of a stream. The pixels belong to the frame from its creation on; its source does not
 * touch them again, so a frame may be read by any thread and simply dropped.
 *
 * @param sequence number given by the source; increases by at least one from frame to frame unless
 *     the source misbehaves
 * @param captureTimeNs when the picture was taken, on the source's clock; it may stand still, jump
 *     or run backwards, and nothing breaks
 * @param receiveTimeNs when the frame arrived here, on the clock of this JVM
 * @param image the picture, encoded or decoded
 * @param stamp what only the source knows about the frame; it comes back with the result
 * @since 0.1
 */
public record Frame(
    long sequence, long captureTimeNs, long receiveTimeNs, Image image, FrameStamp stamp) {
  public Frame {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(stamp, "stamp");
  }

  /** A frame of which its source knows nothing more. */
  public Frame(long sequence, long captureTimeNs, long receiveTimeNs, Image image) {
    this(sequence, captureTimeNs, receiveTimeNs, image, FrameStamp.NONE);
  }

  /** The same frame, received at another time. */
  public Frame receivedAt(long newReceiveTimeNs) {
    return new Frame(sequence, captureTimeNs, newReceiveTimeNs, image, stamp);
  }
}
