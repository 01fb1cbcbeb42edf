package io.posestream.quality;

/** Size of the body network: each step is slower and more accurate than the one before. */
public enum PoseModel {
  LITE,
  FULL,
  HEAVY
}
