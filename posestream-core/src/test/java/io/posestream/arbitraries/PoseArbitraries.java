package io.posestream.arbitraries;

import io.posestream.engine.PoseEstimate;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of the domain's values, within the domain's limits. */
public final class PoseArbitraries {
  private static final int FIRST_LOOSE_HAND = 100;

  private PoseArbitraries() {}

  /** Probabilities 0..1, both ends included. */
  public static Arbitrary<Float> scores() {
    return Arbitraries.floats().between(0, 1);
  }

  /** Whole pixels inside and outside of the picture. */
  public static Arbitrary<Float> imageCoordinates() {
    return Arbitraries.integers().between(-1000, 2000).map(Integer::floatValue);
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

  /** Bodies of 33 landmarks, also such without world landmarks or a size that was measured. */
  public static Arbitrary<Body> bodies() {
    return Combinators.combine(
            scores(),
            landmarks(BodyLandmark.COUNT, imageCoordinates(), scores()),
            worldBodies().optional(0.9),
            Arbitraries.oneOf(
                Arbitraries.floats().between(10, 2000), Arbitraries.of(0f, Float.NaN)))
        .as(
            (score, image, world, sizePx) ->
                new Body(Skeleton.body33(), score, image, world, sizePx));
  }

  /** Hands of a side. */
  public static Arbitrary<Hand> hands(int id, Side side) {
    return Combinators.combine(
            scores(),
            landmarks(HandLandmark.COUNT, imageCoordinates(), Arbitraries.just(1f)),
            landmarks(HandLandmark.COUNT, worldCoordinates(), Arbitraries.just(1f)),
            Arbitraries.floats().between(10, 500))
        .as((score, image, world, sizePx) -> new Hand(id, side, score, image, world, sizePx));
  }

  /** People with and without hands. */
  public static Arbitrary<Person> people(int id) {
    return Combinators.combine(
            bodies(), hands(2 * id, Side.LEFT).optional(), hands(2 * id + 1, Side.RIGHT).optional())
        .as((body, left, right) -> Person.of(id, body, left, right));
  }

  /** Up to three hands of any side. */
  public static Arbitrary<List<Hand>> looseHands() {
    Arbitrary<Integer> ids = Arbitraries.integers().between(FIRST_LOOSE_HAND, FIRST_LOOSE_HAND + 9);
    return Combinators.combine(ids, Arbitraries.of(Side.class))
        .flatAs(PoseArbitraries::hands)
        .list()
        .uniqueElements(Hand::id)
        .ofMaxSize(3);
  }

  /** Up to three people, in any order, with ids from 1 to 3, and loose hands. */
  public static Arbitrary<PoseEstimate> estimates() {
    Arbitrary<List<Person>> people =
        Arbitraries.subsetOf(1, 2, 3)
            .flatMap(
                ids ->
                    Combinators.combine(ids.stream().map(PoseArbitraries::people).toList())
                        .as(List::copyOf));
    // Edge cases of two thousand numbers at once take seconds to combine.
    return Combinators.combine(people, looseHands())
        .as(StandingBody::estimateOf)
        .withoutEdgeCases();
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
