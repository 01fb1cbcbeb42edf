package io.posestream.outside;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.File;
import javax.imageio.ImageIO;

/** A program that writes what its display shows into the PNG file that it is given. */
final class Screenshot {
  private Screenshot() {}

  /** Takes the file. */
  public static void main(String[] args) throws Exception {
    Rectangle screen =
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .getDefaultScreenDevice()
            .getDefaultConfiguration()
            .getBounds();
    ImageIO.write(new Robot().createScreenCapture(screen), "png", new File(args[0]));
  }
}
