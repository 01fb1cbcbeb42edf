package io.posestream.figure;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random bodies within what joints can do, and random motions at random times. */
final class Postures {
  /** A motion at a time. */
  record Moment(BodyMotion motion, double timeS) {
    FigurePose pose() {
      return motion.poseAt(timeS);
    }
  }

  private Postures() {}

  static Arbitrary<Posture> postures() {
    return Combinators.combine(roots(), trunks(), heads(), sides(arms()), sides(legs()))
        .as(Posture::new);
  }

  /** Bodies of every size and proportion that can be drawn. */
  static Arbitrary<BodyModel> bodies() {
    Arbitrary<BodyModel> any =
        Combinators.combine(
                between(0.5, 1.3),
                between(0.86, 1.14),
                between(0.86, 1.14),
                between(0.86, 1.14),
                between(0.86, 1.14))
            .as(
                (scale, hips, shoulders, arms, legs) ->
                    BodyModel.STANDARD
                        .withHips(0.105 * hips)
                        .withShoulders(0.172 * shoulders)
                        .withArms(0.275 * arms, 0.245 * (2 - arms))
                        .withLegs(0.415 * legs, 0.405 * (2 - legs))
                        .scaled(scale));
    return Arbitraries.oneOf(Arbitraries.of(BodyModel.STANDARD, BodyModel.BROAD_SHOULDERED), any);
  }

  static Arbitrary<Moment> moments() {
    Arbitrary<BodyMotion> motions =
        Arbitraries.oneOf(
            Arbitraries.of(Motion.values()).map(motion -> motion),
            Arbitraries.of(Exercise.values()).map(exercise -> exercise),
            Arbitraries.longs().map(RandomMotion::new),
            Arbitraries.of(DemoScript.create()));
    return Combinators.combine(motions, between(0, 60)).as(Moment::new);
  }

  private static <T> Arbitrary<Sides<T>> sides(Arbitrary<T> one) {
    return Combinators.combine(one, one).as(Sides::new);
  }

  private static Arbitrary<Posture.Root> roots() {
    return Combinators.combine(between(-2, 2), between(-1.2, -0.4), between(-1, 1), between(0, 360))
        .as((x, y, z, headingDeg) -> new Posture.Root(new Vec(x, y, z), headingDeg));
  }

  private static Arbitrary<Posture.Trunk> trunks() {
    return Combinators.combine(
            between(-10, 45),
            between(-15, 15),
            between(-15, 60),
            between(-20, 20),
            between(-30, 30))
        .as(Posture.Trunk::new);
  }

  private static Arbitrary<Posture.Head> heads() {
    return Combinators.combine(between(-30, 40), between(-20, 20), between(-60, 60))
        .as(Posture.Head::new);
  }

  private static Arbitrary<Posture.Arm> arms() {
    return Combinators.combine(
            between(0, 175), between(-40, 180), between(-60, 90), between(0, 150), hands())
        .as(Posture.Arm::new);
  }

  private static Arbitrary<Posture.HandShape> hands() {
    return Combinators.combine(
            between(-80, 90), between(-70, 70), between(-20, 20), between(0, 1), between(0, 15))
        .as(Posture.HandShape::new);
  }

  private static Arbitrary<Posture.Leg> legs() {
    return Combinators.combine(
            between(0, 120), between(-40, 180), between(-30, 40), between(0, 150), feet())
        .as(Posture.Leg::new);
  }

  private static Arbitrary<Posture.Foot> feet() {
    return Combinators.combine(between(-10, 40), between(-45, 25)).as(Posture.Foot::new);
  }

  private static Arbitrary<Double> between(double low, double high) {
    return Arbitraries.doubles().between(low, high);
  }
}
