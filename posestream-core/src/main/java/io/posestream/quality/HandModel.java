package io.posestream.quality;

/** Size of the hand network; {@link #FULL} is slower and more accurate. */
public enum HandModel {
  LITE,
  FULL
}
