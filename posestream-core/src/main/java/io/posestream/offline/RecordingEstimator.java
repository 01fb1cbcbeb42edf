package io.posestream.offline;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.track.TrackOptions;
import io.posestream.view.PictureView;

/** Tells a recording every estimate. */
record RecordingEstimator(PoseEstimator estimator, TrackOptions options, OfflineAngles recording)
    implements PoseEstimator {
  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    PoseEstimate estimate = estimator.estimate(frame, timestampNs);
    PictureView view = options.view(frame.image(), estimate.width(), estimate.height());
    recording.add(estimate, view, timestampNs);
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
