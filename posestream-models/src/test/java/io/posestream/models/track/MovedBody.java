package io.posestream.models.track;

import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Optional;

/** Standing bodies and hands at chosen places of the picture, for tests. */
final class MovedBody {
  private MovedBody() {}

  static Body at(double xPx, double yPx) {
    return at(xPx, yPx, 1);
  }

  /** Moved, and larger by a factor about the picture's corner. */
  static Body at(double xPx, double yPx, double factor) {
    Body body = new StandingBody().body();
    float[] values = new float[body.landmarks().size() * Landmarks.STRIDE];
    body.landmarks().copyTo(values);
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = (float) (factor * (values[i] + xPx));
      values[i + 1] = (float) (factor * (values[i + 1] + yPx));
    }
    return withLandmarks(body, values, (float) (factor * body.sizePx()));
  }

  /** The same body with left and right exchanged. */
  static Body exchanged(Body body) {
    float[] values = new float[body.landmarks().size() * Landmarks.STRIDE];
    float[] exchanged = values.clone();
    body.landmarks().copyTo(values);
    List<Integer> mirror = Skeleton.body33().mirrorIndex();
    for (int i = 0; i < mirror.size(); i++) {
      System.arraycopy(
          values,
          i * Landmarks.STRIDE,
          exchanged,
          mirror.get(i) * Landmarks.STRIDE,
          Landmarks.STRIDE);
    }
    return withLandmarks(body, exchanged, body.sizePx());
  }

  private static Body withLandmarks(Body body, float[] values, float sizePx) {
    return Body.of(body.score(), Landmarks.of(values), body.world().orElseThrow(), sizePx);
  }

  /** A person with a hand of 100 px at a distance to the right of the wrist of its side. */
  static Person withHand(int id, Body body, Side side, double fromWristPx) {
    BodyLandmark wrist = side == Side.LEFT ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST;
    Hand hand = hand(side, body.px(wrist).xPx() + fromWristPx, body.px(wrist).yPx());
    return Person.of(
        id,
        body,
        Optional.of(hand).filter(it -> side == Side.LEFT),
        Optional.of(hand).filter(it -> side == Side.RIGHT));
  }

  /** A hand of 100 px whose landmarks all lie at one place. */
  static Hand hand(Side side, double xPx, double yPx) {
    float[] values = new float[HandLandmark.COUNT * Landmarks.STRIDE];
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = (float) xPx;
      values[i + 1] = (float) yPx;
      values[i + 3] = values[i + 4] = 1;
    }
    Landmarks landmarks = Landmarks.of(values);
    return new Hand(0, side, 1, landmarks, landmarks, 100);
  }
}
