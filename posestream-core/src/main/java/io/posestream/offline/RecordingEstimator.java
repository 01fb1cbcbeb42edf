package io.posestream.offline;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;

/** Tells a recording every estimate. */
record RecordingEstimator(PoseEstimator estimator, OfflineAngles recording)
    implements PoseEstimator {
  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    PoseEstimate estimate = estimator.estimate(frame, timestampNs);
    recording.add(estimate, timestampNs);
    return estimate;
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
