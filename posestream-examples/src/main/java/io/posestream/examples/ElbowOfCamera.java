package io.posestream.examples;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;

import io.posestream.PoseStream;
import io.posestream.frame.FrameSource;
import io.posestream.models.camera.CameraSource;
import io.posestream.result.PoseResult;

/** Prints how far the left elbow of the person before the camera is bent, until Ctrl-C. */
public final class ElbowOfCamera {
  private ElbowOfCamera() {}

  /** Takes the number of a camera; the first is 0. */
  public static void main(String[] args) throws InterruptedException {
    run(CameraSource.open(Integer.parseInt(args[0])));
  }

  static void run(FrameSource camera) throws InterruptedException {
    try (PoseStream stream = PoseStream.builder().source(camera).start(ElbowOfCamera::print)) {
      stream.await();
    }
  }

  private static void print(PoseResult result) {
    result
        .flexionDeg(LEFT_ELBOW)
        .ifPresentOrElse(
            deg -> System.out.println("left elbow " + Math.round(deg) + "°"),
            () -> System.out.println("no left elbow is visible"));
  }
}
