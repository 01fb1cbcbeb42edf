package io.posestream.loop;

import io.posestream.arbitraries.ProvokedLogs;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSource;
import io.posestream.result.ResultListener;

class OneThreadLoopEndTest extends InferenceLoopEndContract {
  static {
    ProvokedLogs.silence();
  }

  @Override
  protected InferenceLoop create(
      FrameSource source, PoseEstimator estimator, ResultListener listener) {
    return InferenceLoop.of(source, estimator, listener);
  }
}
