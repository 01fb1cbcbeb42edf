package io.posestream.cli.input;

/** Which frames of an input are processed. */
public enum FrameChoice {
  /** Each one, in order, as fast as they can be processed. */
  EVERY,
  /** Only ever the newest, in real time. */
  NEWEST
}
