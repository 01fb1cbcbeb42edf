package io.posestream.record;

import io.posestream.frame.Frame;
import java.nio.ByteBuffer;

/**
 * A frame, as it was processed. Immutable.
 *
 * @since 0.1
 */
public final class RecordedFrame implements Recorded {
  private final long timeNs;
  private final Frame frame;
  private final boolean reencoded;
  private final byte[] message;

  RecordedFrame(long timeNs, Frame frame, boolean reencoded, byte[] message) {
    this.timeNs = timeNs;
    this.frame = frame;
    this.reencoded = reencoded;
    this.message = message;
  }

  @Override
  public long timeNs() {
    return timeNs;
  }

  /**
   * The frame with its sequence, times and picture; its stamp is a {@link
   * io.posestream.wire.ClientStamp}.
   */
  public Frame frame() {
    return frame;
  }

  /**
   * Whether the picture is a JPEG that was made for the recording: the engine had the pixels, and
   * finds something else in this one.
   */
  public boolean isReencoded() {
    return reencoded;
  }

  /** The frame as a message, {@link io.posestream.wire.FrameBinary}; a read-only view. */
  public ByteBuffer message() {
    return ByteBuffer.wrap(message).asReadOnlyBuffer();
  }
}
