package io.posestream.models;

/**
 * Watches the runs of a provider's networks, for measurements. A provider without one runs its
 * networks directly, at no cost.
 *
 * <p>Threading: called on each thread that runs a network, by several at a time.
 */
@FunctionalInterface
public interface NetworkObserver {
  /**
   * Stands around one run.
   *
   * @param network such as {@code pose_landmark_full}
   * @param run to be called exactly once, on this thread
   */
  void aroundRun(String network, Runnable run);
}
