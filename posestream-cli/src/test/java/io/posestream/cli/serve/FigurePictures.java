package io.posestream.cli.serve;

import io.posestream.draw.Pictures;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The drawn person as a client sends it. */
final class FigurePictures {
  private FigurePictures() {}

  static List<byte[]> jpegs(int count) throws Exception {
    List<byte[]> jpegs = new ArrayList<>();
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      for (int i = 0; i < count; i++) {
        jpegs.add(jpeg(Pictures.toBufferedImage((BgrImage) figure.next().orElseThrow().image())));
      }
    }
    return jpegs;
  }

  static byte[] jpeg(BufferedImage picture) throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    return jpeg.toByteArray();
  }
}
