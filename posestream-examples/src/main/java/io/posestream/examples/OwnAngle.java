package io.posestream.examples;

import static io.posestream.skeleton.BodyLandmark.LEFT_HIP;
import static io.posestream.skeleton.BodyLandmark.LEFT_KNEE;
import static io.posestream.skeleton.BodyLandmark.RIGHT_HIP;
import static io.posestream.skeleton.BodyLandmark.RIGHT_KNEE;

import io.posestream.PoseStream;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.BodyPoint;
import io.posestream.angle.NeutralRule;
import io.posestream.angle.Segment;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import java.time.Duration;

/** Measures an angle of its own: how deep the drawn person squats. */
public final class OwnAngle {
  private static final BodyPoint HIPS = BodyPoint.mean(LEFT_HIP, RIGHT_HIP);
  private static final BodyPoint KNEES = BodyPoint.mean(LEFT_KNEE, RIGHT_KNEE);

  /** The thighs against the vertical: 0° is standing, 90° is thighs level with the floor. */
  static final AngleDefinition SQUAT =
      new AngleDefinition(
          "squat", HIPS, Segment.between(HIPS, KNEES), Segment.up(), NeutralRule.STRAIGHT);

  /** One squat. */
  static final Duration DURATION = Duration.ofMillis(3200);

  private OwnAngle() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    try (PoseStream stream =
        PoseStream.builder()
            .source(FigureFrameSource.builder(Motion.SQUAT).duration(DURATION).build())
            .angles(SQUAT)
            .start(
                result ->
                    result
                        .flexionDeg(SQUAT)
                        .ifPresent(deg -> System.out.println("squat " + Math.round(deg) + "°")))) {
      stream.await();
    }
  }
}
