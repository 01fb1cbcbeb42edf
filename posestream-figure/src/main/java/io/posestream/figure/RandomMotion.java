package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Head;
import io.posestream.figure.Posture.Root;
import io.posestream.figure.Posture.Trunk;
import io.posestream.figure.Stance.Step;
import java.util.Objects;
import java.util.Random;

/**
 * Smooth random movements within what joints can do: arms, hands, trunk and head wander on their
 * own. With an even seed both feet stand and the hips sway and sink above them; with an odd seed
 * the knees are lifted in turn. The same seed gives the same motion everywhere. It does not repeat.
 * Immutable.
 */
public final class RandomMotion implements BodyMotion {
  private static final double LOW_HIPS_M = 0.70;
  private static final double HIGH_HIPS_M = 0.90;

  private final long seed;
  private final Wandering[] trunk;
  private final Wandering[] head;
  private final Wandering[] legs;
  private final Sides<Wandering[]> arms;

  /** The motion of that seed; nearby seeds have nothing in common. */
  public RandomMotion(long seed) {
    this.seed = seed;
    // Scrambled, for the first numbers of neighbouring seeds are alike.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    trunk = wanderings(random, 4);
    head = wanderings(random, 3);
    legs = wanderings(random, 5);
    arms = new Sides<>(wanderings(random, 9), wanderings(random, 9));
  }

  /** What the motion follows from. */
  public long seed() {
    return seed;
  }

  @Override
  public FigurePose poseAt(double timeS) {
    return stanceAt(timeS).pose();
  }

  @Override
  public FigureMotion by(BodyModel body) {
    Objects.requireNonNull(body, "body");
    return timeS -> stanceAt(timeS).pose(body);
  }

  @Override
  public String toString() {
    return "RandomMotion(" + seed + ")";
  }

  Stance stanceAt(double timeS) {
    boolean lifting = seed % 2 != 0;
    double lift = lifting ? legs[0].between(-1, 1, timeS) : 0;
    double swayM = legs[1].between(-0.06, 0.06, timeS) * (lifting ? 0.3 : 1) - 0.05 * lift;
    double forthM = legs[2].between(-0.07, 0.05, timeS);
    double heightM =
        Ease.between(legs[3].between(LOW_HIPS_M, HIGH_HIPS_M, timeS), 0.88, Math.abs(lift));
    double bow = trunk[0].between(-2, 30, timeS);
    return new Stance(
        new Root(new Vec(swayM, -heightM, forthM), 0),
        new Trunk(
            0.5 * bow,
            trunk[1].between(-10, 10, timeS),
            bow,
            trunk[2].between(-14, 14, timeS),
            trunk[3].between(-24, 24, timeS)),
        new Head(
            0.4 * bow + head[0].between(-12, 20, timeS),
            head[1].between(-12, 12, timeS),
            head[2].between(-45, 45, timeS)),
        Sides.of(side -> arm(arms.of(side), timeS)),
        Sides.of(
            side -> {
              double up = Math.max(0, Sides.sign(side) * lift);
              double share = up * up * (3 - 2 * up);
              double outM = 0.15 - Sides.sign(side) * swayM;
              return new Step(
                  Ease.between(outM, 0.12, share),
                  Ease.between(forthM, legs[4].between(0.12, 0.40, timeS), share),
                  0.36 * share,
                  new Foot(12 - 6 * share, -16 * share));
            }));
  }

  private static Arm arm(Wandering[] wandering, double timeS) {
    HandShape hand =
        new HandShape(
            wandering[0].between(-55, 80, timeS),
            wandering[1].between(-35, 40, timeS),
            wandering[2].between(-12, 12, timeS),
            wandering[3].between(0.05, 0.9, timeS),
            wandering[4].between(1, 8, timeS));
    double aheadDeg = wandering[5].between(-8, 112, timeS);
    double outDeg = wandering[6].between(14, 88, timeS);
    // Behind the trunk the forearm must not turn inwards.
    double inwardsDeg = Ease.between(10, -26, Ease.smooth((aheadDeg + 8) / 50));
    // A raised hand must not bend into the head.
    double raised = Ease.smooth((Math.hypot(aheadDeg, outDeg) - 30) / 60);
    return Arm.swung(
        aheadDeg,
        outDeg,
        wandering[7].between(inwardsDeg, 62, timeS),
        wandering[8].between(6, 138 - 70 * raised, timeS),
        hand);
  }

  private static Wandering[] wanderings(Random random, int count) {
    Wandering[] wanderings = new Wandering[count];
    for (int i = 0; i < count; i++) {
      wanderings[i] = new Wandering(random);
    }
    return wanderings;
  }

  /** A value that wanders between bounds: three sines whose periods have no common multiple. */
  private static final class Wandering {
    private static final double[] WEIGHTS = {0.5, 0.35, 0.15};

    private final double[] frequenciesHz = new double[WEIGHTS.length];
    private final double[] phases = new double[WEIGHTS.length];

    Wandering(Random random) {
      for (int i = 0; i < WEIGHTS.length; i++) {
        frequenciesHz[i] = 0.10 + 0.14 * i + 0.12 * random.nextDouble();
        phases[i] = 2 * Math.PI * random.nextDouble();
      }
    }

    double between(double low, double high, double timeS) {
      double sum = 0;
      for (int i = 0; i < WEIGHTS.length; i++) {
        sum += WEIGHTS[i] * Math.sin(2 * Math.PI * frequenciesHz[i] * timeS + phases[i]);
      }
      return Ease.between(low, high, Ease.smooth(0.5 + 0.5 * sum));
    }
  }
}
