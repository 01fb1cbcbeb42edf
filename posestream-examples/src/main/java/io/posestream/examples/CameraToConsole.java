package io.posestream.examples;

import io.posestream.PoseStream;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.camera.CameraSource;
import io.posestream.result.PoseResult;
import java.util.List;
import java.util.StringJoiner;

/** Prints elbow and knee angles of whoever stands before the camera, until Ctrl-C. */
public final class CameraToConsole {
  private static final List<String> ANGLES =
      List.of("leftElbow", "rightElbow", "leftKnee", "rightKnee");

  private CameraToConsole() {}

  /** Takes the camera's number; without one, 0. */
  public static void main(String[] args) throws InterruptedException {
    int camera = args.length == 0 ? 0 : Integer.parseInt(args[0]);
    // tag::camera-to-console[]
    try (PoseStream stream =
        PoseStream.builder()
            .source(CameraSource.open(camera))
            .listener(result -> System.out.println(line(result)))
            .start()) {
      stream.await();
    } catch (FrameSourceException e) {
      System.err.println(e.getMessage());
    }
    // end::camera-to-console[]
  }

  /** One result in one line. */
  static String line(PoseResult result) {
    if (result instanceof PoseResult.Detected person) {
      StringJoiner line = new StringJoiner("  ");
      for (String name : ANGLES) {
        person.angles().angle(name).ifPresent(angle -> line.add(name + " " + text(angle)));
      }
      return line.toString();
    }
    return result instanceof PoseResult.Failed failed ? "failed: " + failed.reason() : "nobody";
  }

  private static String text(JointAngle angle) {
    // A hidden joint has no angle; a number is never made up.
    return angle.state() == AngleState.UNKNOWN ? "hidden" : Math.round(angle.flexionDeg()) + "°";
  }
}
