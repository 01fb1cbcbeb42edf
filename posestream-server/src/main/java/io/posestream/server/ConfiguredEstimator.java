package io.posestream.server;

import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimator;
import io.posestream.wire.StreamConfig;
import java.util.function.Consumer;

/** An estimator that says with which settings each frame is looked at. */
final class ConfiguredEstimator implements PoseEstimator {
  private final PoseEstimator estimator;
  private final StreamConfig config;
  private final Consumer<StreamConfig> inUse;

  ConfiguredEstimator(PoseEstimator estimator, StreamConfig config, Consumer<StreamConfig> inUse) {
    this.estimator = estimator;
    this.config = config;
    this.inUse = inUse;
  }

  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    inUse.accept(config);
    return estimator.estimate(frame, timestampNs);
  }

  @Override
  public void reset() {
    estimator.reset();
  }

  @Override
  public void close() {
    estimator.close();
  }
}
