package io.posestream.result;

/**
 * Receives results on the inference thread, in the order of the frames; each carries its frame.
 * Must return quickly and must not throw; what it throws is logged and counted, and the stream goes
 * on.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ResultListener {
  /** Called once per frame taken. */
  void onResult(PoseResult result);
}
