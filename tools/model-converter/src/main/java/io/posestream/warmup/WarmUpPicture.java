package io.posestream.warmup;

import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the person that an engine processes while it warms up. */
public final class WarmUpPicture {
  private WarmUpPicture() {}

  /**
   * Writes the JPEG.
   *
   * @param args the file
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    if (!ImageIO.write(Figure.of(640, 480).draw(Motion.FAST.poseAt(0)), "jpg", file.toFile())) {
      throw new IOException("this Java cannot write a JPEG");
    }
  }
}
