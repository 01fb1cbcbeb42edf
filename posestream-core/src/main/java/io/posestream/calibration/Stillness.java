package io.posestream.calibration;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;

/** Whether a body is where it was, in the picture. */
final class Stillness {
  /** Of the body's size: beyond what smoothed landmarks of somebody who stands still move. */
  private static final double MAX_MOVE = 0.06;

  private static final double LEAST_VISIBILITY = 0.5;

  private Stillness() {}

  /** Whether a joint of the limbs that is seen both times has moved. */
  static boolean moved(Body before, Body now) {
    double limitPx = MAX_MOVE * before.sizePx();
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      if (Math.min(before.visibility(joint), now.visibility(joint)) >= LEAST_VISIBILITY
          && Math.hypot(
                  now.px(joint).xPx() - before.px(joint).xPx(),
                  now.px(joint).yPx() - before.px(joint).yPx())
              > limitPx) {
        return true;
      }
    }
    return false;
  }
}
