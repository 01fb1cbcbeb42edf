package io.posestream.examples;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.frame.FrameSource;
import io.posestream.models.camera.CameraSource;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;

/** Prints where two cameras see the nose. The networks are in memory once. */
public final class TwoCameras {
  private TwoCameras() {}

  /** Takes the numbers of two cameras. */
  public static void main(String[] args) throws InterruptedException {
    run(CameraSource.open(Integer.parseInt(args[0])), CameraSource.open(Integer.parseInt(args[1])));
  }

  static void run(FrameSource left, FrameSource right) throws InterruptedException {
    try (PoseEngine engine = PoseEngine.load();
        PoseStream first = engine.stream(left).start(result -> print("left", result));
        PoseStream second = engine.stream(right).start(result -> print("right", result))) {
      first.await();
      second.await();
    }
  }

  private static void print(String camera, PoseResult result) {
    for (Person person : result.people()) {
      System.out.println(camera + " camera: " + person.px(BodyLandmark.NOSE));
    }
  }
}
