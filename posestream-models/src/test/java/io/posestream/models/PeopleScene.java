package io.posestream.models;

import io.posestream.figure.FigurePose;
import io.posestream.figure.Motion;
import io.posestream.figure.Vec;
import java.util.List;

/** Several drawn people in one room. */
enum PeopleScene {
  /** Two walk towards each other and past, one behind the other. */
  CROSS(5) {
    @Override
    List<FigurePose> at(double timeS) {
      return List.of(walk(timeS - 1.8), walk(timeS - 1.8 + HALF_LOOP_S));
    }
  },

  /** One stands, another walks by before and, on the way back, behind. */
  PASS(8.5) {
    @Override
    List<FigurePose> at(double timeS) {
      return List.of(stand(timeS, 0.3, 0.3), walk(timeS - 1.5));
    }
  },

  /** Two stand, two walk through. Misses the goal, see docs/accuracy.md. */
  FOUR(6) {
    @Override
    List<FigurePose> at(double timeS) {
      return List.of(
          Motion.WAVE.poseAt(timeS).movedBy(new Vec(-1.2, 0, 0.3)),
          Motion.RAISE_ARMS.poseAt(timeS).movedBy(new Vec(1.2, 0, 0.3)),
          walk(timeS - 1.2),
          walk(timeS - 1.2 + HALF_LOOP_S));
    }
  },

  /** One stands with half the body outside, two close together, shoulder at shoulder. */
  EDGE(3) {
    @Override
    List<FigurePose> at(double timeS) {
      return List.of(stand(timeS, -2.35, 0), stand(timeS + 1, 0.8, 0), stand(timeS + 2, 1.3, 0.1));
    }
  },

  /** One leaves the picture and is back within a second, another stays. */
  LEAVE(4) {
    @Override
    List<FigurePose> at(double timeS) {
      double gone = Math.max(0, 1 - Math.abs(timeS - 2) / 1.2);
      return List.of(stand(timeS, -1, 0), stand(timeS + 2, 1.4 + 1.5 * gone, 0));
    }
  };

  private static final double HALF_LOOP_S = Motion.WALK.periodS() / 2;

  private final double durationS;

  PeopleScene(double durationS) {
    this.durationS = durationS;
  }

  double durationS() {
    return durationS;
  }

  /** Of the joints on the mean: an arm that a walker hides from the camera is a guess. */
  double maxJointPx() {
    return this == EDGE || this == LEAVE ? 5 : 8;
  }

  /** Everyone, always in the same order. */
  abstract List<FigurePose> at(double timeS);

  private static FigurePose walk(double timeS) {
    return Motion.WALK.poseAt(timeS);
  }

  private static FigurePose stand(double timeS, double xM, double zM) {
    return Motion.STAND.poseAt(timeS).movedBy(new Vec(xM, 0, zM));
  }
}
