package io.posestream.frame;

/**
 * What a source knows about its frame and wants back with the result, such as a client's own
 * timestamp or the frame's place in a file. Implementations are immutable.
 *
 * @since 0.1
 */
public interface FrameStamp {
  /** Nothing. */
  FrameStamp NONE = new FrameStamp() {};
}
