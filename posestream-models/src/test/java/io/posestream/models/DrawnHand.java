package io.posestream.models;

import io.posestream.figure.Figure;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.person.Hand;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;

/** The waving right hand of the drawn person, close to the camera and without the body. */
final class DrawnHand {
  private static final int SCENE_WIDTH_PX = 1280;
  private static final int SCENE_HEIGHT_PX = 1600;

  /** What of the scene is shown: the forearm from above the elbow, and the hand. */
  private static final int LEFT_PX = 150;

  private static final int TOP_PX = 260;
  static final int WIDTH_PX = 360;
  static final int HEIGHT_PX = 360;
  static final double FPS = 20;

  private final Figure figure = Figure.of(SCENE_WIDTH_PX, SCENE_HEIGHT_PX);

  FigureTruth truth(int index) {
    return figure.truth(Motion.WAVE.poseAt(index / FPS));
  }

  Frame frame(int index) {
    BgrImage scene = figure.drawBgr(Motion.WAVE.poseAt(index / FPS));
    byte[] shown = new byte[WIDTH_PX * HEIGHT_PX * 3];
    ByteBuffer pixels = scene.bgr();
    for (int row = 0; row < HEIGHT_PX; row++) {
      int from = ((TOP_PX + row) * SCENE_WIDTH_PX + LEFT_PX) * 3;
      pixels.get(from, shown, row * WIDTH_PX * 3, WIDTH_PX * 3);
    }
    long timeNs = Math.round(index * 1e9 / FPS);
    return new Frame(index, timeNs, timeNs, BgrImage.of(WIDTH_PX, HEIGHT_PX, shown));
  }

  /** Mean distance of a hand's landmarks from the true ones. */
  static double errorPx(FigureTruth truth, Hand hand) {
    double sumPx = 0;
    for (HandLandmark landmark : HandLandmark.all()) {
      sumPx +=
          Math.hypot(
              hand.px(landmark).xPx() + LEFT_PX - truth.xPx(Side.RIGHT, landmark),
              hand.px(landmark).yPx() + TOP_PX - truth.yPx(Side.RIGHT, landmark));
    }
    return sumPx / HandLandmark.COUNT;
  }
}
