package io.posestream.bench;

/** What ours is measured beside. */
public enum Comparison {
  /** The same networks on prepared input. */
  NETWORKS,
  /** The original networks in TensorFlow Lite with XNNPACK and all outputs. */
  TFLITE,
  /** The loop that this project replaces. */
  ORIGINAL
}
