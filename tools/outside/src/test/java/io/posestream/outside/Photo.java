package io.posestream.outside;

import io.posestream.figure.Figure;
import io.posestream.figure.FigurePose;
import io.posestream.figure.Motion;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The photo that the documentation's programs process: of the drawn person. */
final class Photo {
  static final Figure FIGURE = Figure.of(640, 480);
  static final FigurePose POSE = Motion.FAST.poseAt(0);
  static final String NAME = "photo.jpg";

  private Photo() {}

  static void take(Path folder) throws IOException {
    ImageIO.write(FIGURE.draw(POSE), "jpg", folder.resolve(NAME).toFile());
  }
}
