package io.posestream.draw;

import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.loop.FrameProcessor;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import io.posestream.track.TrackOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Results of pictures of 640×480 px, and what is drawn for them. */
final class Drawn {
  static final int WIDTH_PX = 640;
  static final int HEIGHT_PX = 480;
  static final int GROUND = 0xff405060;

  private Drawn() {}

  /** The result of a frame in which an estimator finds that. */
  static PoseResult result(PoseEstimate estimate) {
    return result(estimate, 1);
  }

  private static PoseResult result(PoseEstimate estimate, long timestampNs) {
    try (FrameProcessor processor =
        FrameProcessor.of(ScriptedEstimator.of(List.of(() -> estimate)), TrackOptions.still())) {
      return processor.process(new Frame(0, 0, 0, Image.absent()), timestampNs);
    }
  }

  static PoseResult result(Person... people) {
    return result(1, people);
  }

  /** The result of a frame of that time. */
  static PoseResult result(long timestampNs, Person... people) {
    return result(StandingBody.estimateOf(List.of(people), List.of()), timestampNs);
  }

  /** A picture of one colour. */
  static BufferedImage ground(int widthPx, int heightPx) {
    BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < heightPx; y++) {
      for (int x = 0; x < widthPx; x++) {
        picture.setRGB(x, y, GROUND);
      }
    }
    return picture;
  }

  /** That result, drawn on such a picture. */
  static BufferedImage picture(PoseOverlay overlay, PoseResult result) {
    BufferedImage picture = ground(WIDTH_PX, HEIGHT_PX);
    overlay.draw(picture, result);
    return picture;
  }

  /** A standing person whose picture is moved. */
  static Person standing(int id, float shiftPx) {
    return standing(new StandingBody(), id, shiftPx);
  }

  static Person standing(StandingBody standing, int id, float shiftPx) {
    Body body = standing.body();
    Landmarks moved = moved(body.landmarks(), 1, shiftPx, 0);
    return Person.of(
        id,
        Body.of(1, moved, body.world().orElseThrow(), body.sizePx()),
        Optional.empty(),
        Optional.empty());
  }

  static Landmarks moved(Landmarks landmarks, float xFactor, float xPx, float yPx) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    landmarks.copyTo(values);
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = values[i] * xFactor + xPx;
      values[i + 1] += yPx;
    }
    return Landmarks.of(values);
  }

  /** A hand of 60 px whose wrist lies there and whose fingers lie to its right. */
  static Hand hand(Side side, float xPx, float yPx) {
    float[] values = new float[HandLandmark.COUNT * Landmarks.STRIDE];
    for (int i = 0; i < HandLandmark.COUNT; i++) {
      values[i * Landmarks.STRIDE] = xPx + (i == 0 ? 0 : 15 + (i - 1) % 4 * 15);
      values[i * Landmarks.STRIDE + 1] = yPx + (i == 0 ? 0 : (i - 1) / 4 * 8);
      values[i * Landmarks.STRIDE + 3] = 1;
    }
    Landmarks landmarks = Landmarks.of(values);
    return new Hand(side == Side.LEFT ? 0 : 1, side, 1, landmarks, landmarks, 100);
  }

  /** A person of the 17 landmarks of COCO in the same place, without world landmarks. */
  static Person coco(int id) {
    return coco(new StandingBody(), id);
  }

  static Person coco(StandingBody standing, int id) {
    Body body = standing.body();
    Skeleton coco = Skeleton.coco17();
    float[] values = new float[coco.size() * Landmarks.STRIDE];
    for (int i = 0; i < coco.size(); i++) {
      int from = body.skeleton().indexOf(coco.names().get(i));
      values[i * Landmarks.STRIDE] = body.landmarks().x(from);
      values[i * Landmarks.STRIDE + 1] = body.landmarks().y(from);
      values[i * Landmarks.STRIDE + 3] = 1;
    }
    return Person.of(
        id,
        new Body(coco, 1, Landmarks.of(values), Optional.empty(), body.sizePx()),
        Optional.empty(),
        Optional.empty());
  }

  static Color at(BufferedImage picture, double xPx, double yPx) {
    return new Color(picture.getRGB((int) xPx, (int) yPx));
  }

  /** How many pixels differ by more than a trace of anti-aliasing. */
  static long differing(BufferedImage one, BufferedImage other) {
    long differing = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        differing += distance(at(one, x, y), at(other, x, y)) > 48 ? 1 : 0;
      }
    }
    return differing;
  }

  private static int distance(Color one, Color other) {
    return Math.max(
        Math.abs(one.getRed() - other.getRed()),
        Math.max(
            Math.abs(one.getGreen() - other.getGreen()),
            Math.abs(one.getBlue() - other.getBlue())));
  }
}
