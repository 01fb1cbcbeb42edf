package io.posestream.loop;

/** Which frames of a source are looked at. */
public enum FramePolicy {
  /** Only ever the newest: for cameras and sockets, where an old picture is worth nothing. */
  NEWEST,
  /** Each one, in order, as fast as they can be looked at: for files. */
  EVERY_FRAME
}
