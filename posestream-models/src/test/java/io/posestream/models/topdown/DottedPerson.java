package io.posestream.models.topdown;

import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Skeleton;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The drawn person with a dot of its own colour on each landmark. */
final class DottedPerson {
  private static final int RADIUS_PX = 9;

  /**
   * A frame and where its dots are.
   *
   * @param frame the picture
   * @param xyPx x and y of each dot in pixels
   */
  record Dotted(Frame frame, List<double[]> xyPx) {}

  private DottedPerson() {}

  static List<Dotted> frames(Motion motion, int count) throws InterruptedException {
    List<Dotted> frames = new ArrayList<>();
    try (FigureFrameSource source = FigureFrameSource.builder(motion).fps(10).build()) {
      for (int i = 0; i < count; i++) {
        Frame frame = source.next().orElseThrow();
        frames.add(dotted(frame, source.truth(frame.sequence())));
      }
    }
    return frames;
  }

  private static Dotted dotted(Frame frame, FigureTruth truth) {
    BgrImage picture = (BgrImage) frame.image();
    byte[] bgr = new byte[picture.width() * picture.height() * 3];
    picture.copyTo(java.nio.ByteBuffer.wrap(bgr));
    List<double[]> dots = new ArrayList<>();
    for (String name : Skeleton.coco17().names()) {
      double[] at = place(name, truth);
      paint(bgr, picture, at, DotNetwork.color(dots.size()));
      dots.add(at);
    }
    BgrImage dotted = BgrImage.of(picture.width(), picture.height(), bgr);
    return new Dotted(new Frame(frame.sequence(), frame.captureTimeNs(), 0, dotted), dots);
  }

  /** Dots of the face are moved apart, so that none covers another. */
  private static double[] place(String name, FigureTruth truth) {
    double nosePx = truth.xPx(BodyLandmark.NOSE);
    double highPx = truth.yPx(BodyLandmark.NOSE);
    return switch (name) {
      case "leftEye" -> new double[] {nosePx + 20, highPx - 20};
      case "rightEye" -> new double[] {nosePx - 20, highPx - 20};
      case "leftEar" -> new double[] {nosePx + 42, highPx};
      case "rightEar" -> new double[] {nosePx - 42, highPx};
      default -> {
        BodyLandmark landmark = BodyLandmark.all().get(Skeleton.body33().indexOf(name));
        yield new double[] {truth.xPx(landmark), truth.yPx(landmark)};
      }
    };
  }

  private static void paint(byte[] bgr, BgrImage picture, double[] at, Color color) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (Math.hypot(x + 0.5 - at[0], y + 0.5 - at[1]) <= RADIUS_PX) {
          int to = (y * picture.width() + x) * 3;
          bgr[to] = (byte) color.getBlue();
          bgr[to + 1] = (byte) color.getGreen();
          bgr[to + 2] = (byte) color.getRed();
        }
      }
    }
  }
}
