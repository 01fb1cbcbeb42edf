package io.posestream.examples;

import static io.posestream.pose.PoseLandmark.LEFT_HIP;
import static io.posestream.pose.PoseLandmark.LEFT_KNEE;
import static io.posestream.pose.PoseLandmark.RIGHT_HIP;
import static io.posestream.pose.PoseLandmark.RIGHT_KNEE;

import io.posestream.PoseStream;
import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.BodyPoint;
import io.posestream.angle.JointAngle;
import io.posestream.angle.NeutralRule;
import io.posestream.angle.Segment;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.loop.FramePolicy;
import io.posestream.result.PoseResult;
import java.time.Duration;
import java.util.List;

/** Measures an angle of its own: how deep the drawn person squats. */
public final class CustomAngle {
  /** One squat. */
  static final Duration DURATION = Duration.ofMillis(3200);

  // tag::custom-angle[]
  private static final BodyPoint HIPS = BodyPoint.mean(LEFT_HIP, RIGHT_HIP);
  private static final BodyPoint KNEES = BodyPoint.mean(LEFT_KNEE, RIGHT_KNEE);

  /** The thighs against the vertical: 0° is standing, 90° is thighs level with the floor. */
  static final AngleDefinition SQUAT =
      new AngleDefinition(
          "squat", HIPS, Segment.between(HIPS, KNEES), Segment.up(), NeutralRule.STRAIGHT);

  // end::custom-angle[]

  private CustomAngle() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    // tag::custom-angle-stream[]
    try (PoseStream stream =
        PoseStream.builder()
            .source(FigureFrameSource.builder(Motion.SQUAT).duration(DURATION).build())
            .angles(AngleCalculator.of(List.of(SQUAT)))
            .policy(FramePolicy.EVERY_FRAME)
            .listener(CustomAngle::print)
            .start()) {
      stream.await();
    }
    // end::custom-angle-stream[]
  }

  private static void print(PoseResult result) {
    if (result instanceof PoseResult.Detected person) {
      person.angles().angle(SQUAT.name()).ifPresent(CustomAngle::print);
    } else {
      System.out.println("nobody");
    }
  }

  private static void print(JointAngle angle) {
    // A hidden joint has no angle; a number is never made up.
    System.out.println(
        angle.state() == AngleState.UNKNOWN
            ? angle.name() + " hidden"
            : angle.name() + " " + Math.round(angle.flexionDeg()) + " degrees");
  }
}
