package io.posestream.examples;

import io.posestream.PoseEngine;
import io.posestream.draw.Pictures;
import io.posestream.draw.PoseOverlay;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws skeleton, hands and angles on a picture. */
public final class SkeletonOnPicture {
  private SkeletonOnPicture() {}

  /** Takes the file to read and the PNG file to write. */
  public static void main(String[] args) throws IOException {
    BufferedImage picture = ImageIO.read(new File(args[0]));
    try (PoseEngine engine = PoseEngine.load()) {
      PoseOverlay.defaults().draw(picture, engine.still(Pictures.of(picture)));
    }
    ImageIO.write(picture, "png", new File(args[1]));
  }
}
