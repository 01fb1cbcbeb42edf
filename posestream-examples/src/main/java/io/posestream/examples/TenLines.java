package io.posestream.examples;

import io.posestream.PoseStream;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.FrameSource;
import io.posestream.loop.FramePolicy;
import io.posestream.result.PoseResult;
import java.time.Duration;

/** Prints the left elbow's flexion in a second of the drawn person. */
public final class TenLines {
  private TenLines() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    // tag::ten-lines[]
    FrameSource frames =
        FigureFrameSource.builder(DemoScript.create()).duration(Duration.ofSeconds(1)).build();
    try (PoseStream stream =
        PoseStream.builder()
            .source(frames)
            .policy(FramePolicy.EVERY_FRAME)
            .listener(TenLines::print)
            .start()) {
      stream.await();
    }
    // end::ten-lines[]
  }

  private static void print(PoseResult result) {
    if (result instanceof PoseResult.Detected person) {
      person.angles().angle("leftElbow").ifPresent(TenLines::print);
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
