package io.posestream.wire;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.List;

/** Results with made-up but recognisable numbers. */
final class Results {
  static final FrameStamp STAMP = new FrameStamp(7, 1_712_500_000L, 5, 6);
  static final FrameQuality QUALITY =
      FrameQuality.handsHeld(Quality.of(PoseModel.FULL, HandModel.LITE, 2));
  static final StageTimes TIMES =
      new StageTimes(1_000, 2_500_000, 7_123_456, 3_000_000, 4_000, 50_000, 12_700_999);

  private Results() {}

  static PoseResult.Detected detected() {
    return new PoseResult.Detected(
        STAMP,
        640,
        480,
        new Body(0.99f, landmarks(BodyLandmark.COUNT, 0.5f), landmarks(33, -0.25f), 300),
        List.of(hand(Side.LEFT), hand(Side.RIGHT)),
        new JointAngles(
            List.of(
                new JointAngle("leftElbow", AngleState.MEASURED, 41.234f, 138.766f),
                new JointAngle("rightElbow", AngleState.HELD, -3.5f, 176.5f),
                JointAngle.unknown("leftKnee")),
            List.of(
                new JointAngles.JointPosition("leftElbow", 0.1f, -0.2f, 0.3f),
                new JointAngles.JointPosition("rightElbow", -0.1f, -0.2f, 0.3f),
                new JointAngles.JointPosition("leftKnee", 0, 0.5f, 0))),
        QUALITY,
        TIMES);
  }

  static PoseResult.NoPerson noPerson() {
    return new PoseResult.NoPerson(STAMP, 640, 480, List.of(hand(Side.RIGHT)), QUALITY, TIMES);
  }

  static PoseResult.Failed failed() {
    return new PoseResult.Failed(STAMP, "the picture \"a\" ends early", TIMES);
  }

  static Hand hand(Side side) {
    return new Hand(
        side,
        0.98f,
        landmarks(HandLandmark.COUNT, 0.75f),
        landmarks(HandLandmark.COUNT, 0.01f),
        80);
  }

  static Landmarks landmarks(int count, float base) {
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < count; i++) {
      values[i * Landmarks.STRIDE] = base + i * 0.001f;
      values[i * Landmarks.STRIDE + 1] = base - i * 0.001f;
      values[i * Landmarks.STRIDE + 2] = -base;
      values[i * Landmarks.STRIDE + 3] = 0.875f;
      values[i * Landmarks.STRIDE + 4] = 1;
    }
    return Landmarks.of(values);
  }
}
