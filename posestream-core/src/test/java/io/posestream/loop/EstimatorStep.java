package io.posestream.loop;

import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.result.PoseResult;
import java.util.function.Supplier;

/** What an estimator can do with a frame, and the result that it must have. */
enum EstimatorStep implements Supplier<PoseEstimate> {
  FIND_A_PERSON(PoseResult.Detected.class) {
    @Override
    public PoseEstimate get() {
      return new StandingBody().estimate();
    }
  },
  FIND_NO_PERSON(PoseResult.NoPerson.class) {
    @Override
    public PoseEstimate get() {
      return ScriptedEstimator.noPerson();
    }
  },
  FAIL(PoseResult.Failed.class) {
    @Override
    public PoseEstimate get() {
      throw new PoseEstimationException("the picture ends too early");
    }
  },
  BREAK(PoseResult.Failed.class) {
    @Override
    public PoseEstimate get() {
      throw new IndexOutOfBoundsException("a bug");
    }
  };

  private final Class<? extends PoseResult> expectedResult;

  EstimatorStep(Class<? extends PoseResult> expectedResult) {
    this.expectedResult = expectedResult;
  }

  Class<? extends PoseResult> expectedResult() {
    return expectedResult;
  }
}
