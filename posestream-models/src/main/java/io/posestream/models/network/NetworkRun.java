package io.posestream.models.network;

import java.nio.ByteBuffer;

/**
 * One stream's memory for a network: the input's bytes and the outputs' floats.
 *
 * <p>Not thread-safe.
 */
public interface NetworkRun extends AutoCloseable {
  /** The input's memory, direct: height × width × 3 bytes, blue, green, red. */
  ByteBuffer input();

  /** Side of the square input in pixels. */
  int inputPx();

  /** A new array that fits the named output. */
  float[] newOutputArray(String name);

  /**
   * Runs the network on what is in {@link #input()}.
   *
   * @throws io.posestream.engine.PoseEstimationException if the runtime fails
   */
  void run();

  /** Copies an output to the beginning of {@code target} (Output). */
  void copyOutput(String name, float[] target);

  @Override
  void close();
}
