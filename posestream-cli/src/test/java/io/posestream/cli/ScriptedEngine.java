package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.models.image.PictureDecoder;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Optional;

/** Sees the same person in every picture that can be decoded, without any network. */
final class ScriptedEngine implements PoseEngine {
  private final boolean somebody;

  ScriptedEngine() {
    this(true);
  }

  ScriptedEngine(boolean somebody) {
    this.somebody = somebody;
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    return new PoseEstimator() {
      @Override
      public PoseEstimate estimate(Frame frame, long timestampNs) {
        BgrImage image = PictureDecoder.decode(frame.image(), options.maxPixels());
        return estimateOf(image, options);
      }

      @Override
      public void reset() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}

  private PoseEstimate estimateOf(BgrImage image, PoseOptions options) {
    List<Person> people = somebody ? List.of(person(image)) : List.of();
    FrameQuality quality = FrameQuality.complete(options.bestQuality());
    return new PoseEstimate(
        image.width(),
        image.height(),
        options.mirrored(),
        people,
        List.of(),
        Optional.of(quality),
        1,
        2,
        3);
  }

  private static Person person(BgrImage image) {
    Landmarks world = points(BodyLandmark.COUNT);
    Landmarks inPicture = world.scaled(image.width(), image.height());
    Landmarks hand = points(HandLandmark.COUNT);
    Landmarks handInPicture = hand.scaled(image.width(), image.height());
    return Person.of(
        0,
        Body.of(1, inPicture, world, image.height()),
        Optional.of(new Hand(Side.LEFT, 1, handInPicture, hand, 40)),
        Optional.empty());
  }

  /** Points on a spiral, so that no two coincide. */
  private static Landmarks points(int count) {
    float[] values = new float[count * Landmarks.STRIDE];
    for (int i = 0; i < count; i++) {
      double turn = i * 0.7;
      double radius = 0.05 + 0.01 * i;
      values[i * Landmarks.STRIDE] = (float) (0.5 + radius * Math.cos(turn));
      values[i * Landmarks.STRIDE + 1] = (float) (0.5 + radius * Math.sin(turn));
      values[i * Landmarks.STRIDE + 2] = 0.01f * i;
      values[i * Landmarks.STRIDE + 3] = 1;
      values[i * Landmarks.STRIDE + 4] = 1;
    }
    return Landmarks.of(values);
  }
}
