package io.posestream.examples;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;

import io.posestream.PoseEngine;
import io.posestream.frame.EncodedImage;
import io.posestream.result.PoseResult;
import java.io.IOException;
import java.nio.file.Path;

/** Prints how far the left elbow is bent in a photo. */
public final class ElbowOfPicture {
  private ElbowOfPicture() {}

  /** Takes a JPEG or PNG file. */
  public static void main(String[] args) throws IOException {
    try (PoseEngine engine = PoseEngine.load()) {
      PoseResult result = engine.still(EncodedImage.read(Path.of(args[0])));
      result
          .flexionDeg(LEFT_ELBOW)
          .ifPresentOrElse(
              deg -> System.out.println("left elbow " + Math.round(deg) + "°"),
              () -> System.out.println("no left elbow is visible"));
    }
  }
}
