package io.posestream.loop;

import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSource;
import io.posestream.result.ResultListener;
import java.util.logging.Level;
import java.util.logging.Logger;

class OneThreadLoopPropertyTest extends InferenceLoopContract {
  // Held, so that the level is not forgotten; what is logged here is provoked.
  private static final Logger QUIET = Logger.getLogger("io.posestream.loop");

  static {
    QUIET.setLevel(Level.OFF);
  }

  @Override
  protected InferenceLoop create(
      FrameSource source, PoseEstimator estimator, ResultListener listener) {
    return InferenceLoop.of(source, estimator, listener);
  }
}
