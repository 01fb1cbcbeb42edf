package io.posestream.result;

/**
 * Receives results on the inference thread, in the order of the frames. Must return quickly and
 * must not throw; what it throws is logged and counted, and the stream goes on.
 */
@FunctionalInterface
public interface ResultListener {
  /** Called once per frame taken. */
  void onResult(PoseResult result);
}
