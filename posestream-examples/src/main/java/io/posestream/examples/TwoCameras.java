package io.posestream.examples;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.frame.FrameSource;
import io.posestream.models.camera.CameraSource;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import java.util.function.IntFunction;

/** Prints where two cameras see the nose. The networks are in memory once. */
public final class TwoCameras {
  private TwoCameras() {}

  /** Takes no arguments; the cameras are 0 and 1. */
  public static void main(String[] args) throws InterruptedException {
    run(CameraSource::open);
  }

  static void run(IntFunction<FrameSource> cameras) throws InterruptedException {
    try (PoseEngine engine = PoseEngine.load();
        PoseStream first = engine.stream(cameras.apply(0)).start(result -> print("left", result));
        PoseStream second =
            engine.stream(cameras.apply(1)).start(result -> print("right", result))) {
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
