package io.posestream.server;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;

/** Sees the same person with two hands in every frame, without looking into it. */
final class MotionlessEngine implements PoseEngine {
  private static final int WIDTH_PX = 640;
  private static final int HEIGHT_PX = 480;
  private static final float BODY_PX = 300;
  private static final float HAND_PX = 80;
  private static final int COLUMNS = 6;

  private final Skeleton skeleton;
  private final PoseEstimate seen;

  /** Sees a body of that skeleton. */
  MotionlessEngine(Skeleton skeleton) {
    this.skeleton = skeleton;
    Body body =
        new Body(
            skeleton, 1, grid(skeleton.size(), 50), Optional.of(grid(skeleton.size(), 1)), BODY_PX);
    Person person =
        Person.of(0, body, Optional.of(hand(0, Side.LEFT)), Optional.of(hand(1, Side.RIGHT)));
    seen =
        new PoseEstimate(
            WIDTH_PX, HEIGHT_PX, false, List.of(person), List.of(), Optional.empty(), 0, 0, 0);
  }

  private static Hand hand(int id, Side side) {
    Landmarks landmarks = grid(HandLandmark.COUNT, 10);
    return new Hand(id, side, 1, landmarks, grid(HandLandmark.COUNT, 1), HAND_PX);
  }

  /** No two points of it are the same, so that every angle is defined. */
  private static Landmarks grid(int size, float step) {
    float[] values = new float[size * Landmarks.STRIDE];
    for (int i = 0; i < size; i++) {
      int at = i * Landmarks.STRIDE;
      int row = i / COLUMNS;
      values[at] = (i % COLUMNS) * step;
      values[at + 1] = row * step;
      values[at + 2] = i * step / size;
      values[at + 3] = 1;
      values[at + 4] = 1;
    }
    return Landmarks.of(values);
  }

  @Override
  public String name() {
    return "motionless";
  }

  @Override
  public Skeleton skeleton() {
    return skeleton;
  }

  @Override
  public PoseEstimator open(PoseOptions options) {
    return new PoseEstimator() {
      @Override
      public PoseEstimate estimate(Frame frame, long timestampNs) {
        return seen;
      }

      @Override
      public void reset() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
