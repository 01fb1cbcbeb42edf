package io.posestream.examples;

import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.StandardAngles;
import io.posestream.figure.Figure;
import io.posestream.figure.FigurePose;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;

/**
 * A picture of the drawn person as a file.
 *
 * @param file a PNG file
 * @param truth what it shows
 */
record DrawnPicture(Path file, FigureTruth truth) {
  /** How well the networks know an elbow of the drawn person. */
  static final Offset<Double> TOLERANCE = within(10.0);

  /** With bent elbows. */
  static DrawnPicture bending(Path file) throws IOException {
    FigurePose pose = Motion.FAST.poseAt(0);
    Figure figure = Figure.of(640, 480);
    ImageIO.write(figure.draw(pose), "png", file.toFile());
    return new DrawnPicture(file, figure.truth(pose));
  }

  /** Without a person. */
  static Path wall(Path file) throws IOException {
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }

  double leftElbowDeg() {
    return AngleCalculator.of(List.of(StandardAngles.LEFT_ELBOW))
        .calculate(truth.worldLandmarks(), 1)
        .flexionDeg(StandardAngles.LEFT_ELBOW)
        .orElseThrow();
  }
}
