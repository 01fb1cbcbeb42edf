package io.posestream.pose;

/**
 * Opens estimators; found with {@link java.util.ServiceLoader} or passed as an argument, so that
 * servers need not know which engine runs.
 *
 * <p>Threading: safe for use by several threads. Heavy state (networks, weights) is shared between
 * the estimators of one provider.
 */
public interface PoseEstimatorProvider {
  /** Name and version of the engine, for people to read. */
  String engine();

  /** Opens an estimator for one stream. */
  PoseEstimator open(PoseOptions options);
}
