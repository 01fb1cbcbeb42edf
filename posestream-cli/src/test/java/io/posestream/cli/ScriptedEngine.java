package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.models.PictureDecoder;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;

/** Sees the same people in every picture that can be decoded, without any network. */
final class ScriptedEngine implements PoseEngine {
  private final Skeleton skeleton;
  private final List<Integer> ids;

  private ScriptedEngine(Skeleton skeleton, List<Integer> ids) {
    this.skeleton = skeleton;
    this.ids = ids;
  }

  /** One person of 33 landmarks with a left hand. */
  static ScriptedEngine onePerson() {
    return new ScriptedEngine(Skeleton.body33(), List.of(0));
  }

  /** Nothing. */
  static ScriptedEngine noPerson() {
    return new ScriptedEngine(Skeleton.body33(), List.of());
  }

  /** Two people of 17 landmarks, without world landmarks, and a hand of neither. */
  static ScriptedEngine twoOf17() {
    return new ScriptedEngine(Skeleton.coco17(), List.of(4, 7));
  }

  @Override
  public Skeleton skeleton() {
    return skeleton;
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
    FrameQuality quality = FrameQuality.complete(options.bestQuality());
    return new PoseEstimate(
        image.width(),
        image.height(),
        options.mirrored(),
        ids.stream().map(id -> person(id, image)).toList(),
        ids.size() > 1 ? List.of(hand(0, Side.RIGHT, image)) : List.of(),
        Optional.of(quality),
        1,
        2,
        3);
  }

  private Person person(int id, BgrImage image) {
    Landmarks world = points(skeleton.size());
    Body body =
        new Body(
            skeleton,
            1,
            world.scaled(image.width(), image.height()),
            skeleton.equals(Skeleton.body33()) ? Optional.of(world) : Optional.empty(),
            image.height());
    return Person.of(id, body, Optional.of(hand(1 + id, Side.LEFT, image)), Optional.empty());
  }

  private static Hand hand(int id, Side side, BgrImage image) {
    Landmarks world = points(HandLandmark.COUNT);
    return new Hand(id, side, 1, world.scaled(image.width(), image.height()), world, 40);
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
