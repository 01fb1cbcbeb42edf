package io.posestream.arbitraries;

import io.posestream.engine.PoseEstimate;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of the domain's values, within the domain's limits. */
public final class PoseArbitraries {
  private PoseArbitraries() {}

  /** Probabilities 0..1, both ends included. */
  public static Arbitrary<Float> scores() {
    return Arbitraries.floats().between(0, 1);
  }

  /** Normalised coordinates inside and outside the picture. */
  public static Arbitrary<Float> imageCoordinates() {
    return Arbitraries.integers().between(-150, 250).map(percent -> percent / 100f);
  }

  /**
   * Metres on a grid of 1 cm within 1 m of the origin, so that points either coincide or are well
   * apart.
   */
  public static Arbitrary<Float> worldCoordinates() {
    return Arbitraries.integers().between(-100, 100).map(centimetres -> centimetres / 100f);
  }

  /** Anything a float can be, except for numbers. */
  public static Arbitrary<Float> notFinite() {
    return Arbitraries.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  /** World landmarks of a body, all of them seen; points may coincide. */
  public static Arbitrary<Landmarks> seenBodies() {
    return landmarks(BodyLandmark.COUNT, worldCoordinates(), Arbitraries.just(1f));
  }

  /** World landmarks of a body with any visibility. */
  public static Arbitrary<Landmarks> worldBodies() {
    return landmarks(BodyLandmark.COUNT, worldCoordinates(), scores());
  }

  /** Landmarks with the given coordinates and scores. */
  public static Arbitrary<Landmarks> landmarks(
      int count, Arbitrary<Float> coordinates, Arbitrary<Float> scores) {
    return Combinators.combine(
            coordinates.list().ofSize(count * 3), scores.list().ofSize(count * 2))
        .as(
            (xyz, rest) -> {
              float[] values = new float[count * Landmarks.STRIDE];
              for (int i = 0; i < count; i++) {
                for (int axis = 0; axis < 3; axis++) {
                  values[i * Landmarks.STRIDE + axis] = xyz.get(i * 3 + axis);
                }
                values[i * Landmarks.STRIDE + 3] = rest.get(i * 2);
                values[i * Landmarks.STRIDE + 4] = rest.get(i * 2 + 1);
              }
              return Landmarks.of(values);
            });
  }

  /** Bodies, also such whose size could not be measured. */
  public static Arbitrary<Body> bodies() {
    return Combinators.combine(
            scores(),
            landmarks(BodyLandmark.COUNT, imageCoordinates(), scores()),
            worldBodies(),
            Arbitraries.oneOf(
                Arbitraries.floats().between(10, 2000), Arbitraries.of(0f, Float.NaN)))
        .as(Body::new);
  }

  /** Hands of either side. */
  public static Arbitrary<Hand> hands(Side side) {
    return Combinators.combine(
            scores(),
            landmarks(HandLandmark.COUNT, imageCoordinates(), Arbitraries.just(1f)),
            landmarks(HandLandmark.COUNT, worldCoordinates(), Arbitraries.just(1f)),
            Arbitraries.floats().between(10, 500))
        .as((score, image, world, sizePx) -> new Hand(side, score, image, world, sizePx));
  }

  /** Estimates with and without body and hands, at most one hand per side. */
  public static Arbitrary<PoseEstimate> estimates() {
    return Combinators.combine(
            bodies().optional(), hands(Side.LEFT).optional(), hands(Side.RIGHT).optional())
        .as(PoseArbitraries::estimate);
  }

  private static PoseEstimate estimate(
      Optional<Body> body, Optional<Hand> left, Optional<Hand> right) {
    List<Hand> hands = new ArrayList<>();
    left.ifPresent(hands::add);
    right.ifPresent(hands::add);
    return new PoseEstimate(640, 480, body, hands, StandingBody.QUALITY, 0, 0, 0);
  }

  /** Frames whose times advance, stand still, jump, run backwards and reach the ends of long. */
  public static Arbitrary<Frame> frames() {
    Arbitrary<Long> timesNs =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 10).map(step -> step * 40_000_000),
            Arbitraries.longs(),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L));
    return Combinators.combine(Arbitraries.longs(), timesNs, timesNs)
        .as(
            (sequence, captureNs, receiveNs) ->
                new Frame(sequence, captureNs, receiveNs, EncodedImage.of(new byte[0])));
  }
}
