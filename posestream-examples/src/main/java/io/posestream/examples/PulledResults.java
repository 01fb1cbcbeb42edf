package io.posestream.examples;

import io.posestream.NewestResults;
import io.posestream.PoseStream;
import io.posestream.frame.FrameSource;
import io.posestream.models.camera.CameraSource;
import io.posestream.result.PoseResult;

/** Takes results in a loop of its own, at its own pace: those that come meanwhile are dropped. */
public final class PulledResults {
  private PulledResults() {}

  /** Takes the number of a camera. */
  public static void main(String[] args) {
    run(CameraSource.open(Integer.parseInt(args[0])));
  }

  static void run(FrameSource camera) {
    try (NewestResults results = PoseStream.builder().source(camera).results()) {
      for (PoseResult result : results) {
        System.out.println("frame " + result.frame().sequence() + ": " + result.people().size());
      }
      System.out.println(results.counts().dropped() + " dropped");
    }
  }
}
