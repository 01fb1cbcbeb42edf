package io.posestream.bench;

/** What the pipeline is measured beside. */
public enum Comparison {
  /** Its networks alone, on prepared input. */
  NETWORKS,

  /** The original networks in TensorFlow Lite with XNNPACK and all outputs. */
  TFLITE,

  /** The loop that this project replaces. */
  ORIGINAL,

  /** Nothing; stands by itself. */
  NONE
}
