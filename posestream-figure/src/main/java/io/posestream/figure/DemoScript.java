package io.posestream.figure;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/**
 * All movements one after the other, joined so smoothly that it looks like one person: what {@code
 * analyze --demo} and the web page show where there is no camera. Repeats for ever.
 */
public final class DemoScript implements BodyMotion {
  private static final double FADE_S = 0.9;
  private static final double TURNING_STEP_M = 0.05;
  private static final double TURNING_FROM_DEG = 12;

  /** The walk starts and ends gently, which costs this much time beside its length. */
  private static final double WALK_RAMP_S = 1.0;

  private static final double WALK_S = Motion.WALK.periodS() + WALK_RAMP_S;

  private static final List<Scene> SCENES =
      List.of(
          new Scene(Motion.STAND::stanceAt, 1.8),
          new Scene(Motion.WAVE::stanceAt, 3.0),
          new Scene(Motion.RAISE_ARMS::stanceAt, Motion.RAISE_ARMS.periodS() + FADE_S),
          new Scene(Motion.SQUAT::stanceAt, 2 * Motion.SQUAT.periodS()),
          new Scene(DemoScript::walk, WALK_S));

  private static final DemoScript INSTANCE = new DemoScript();

  private record Scene(DoubleFunction<Stance> stances, double durationS) {}

  private DemoScript() {}

  /** The script. */
  public static DemoScript create() {
    return INSTANCE;
  }

  /** Seconds after which the script begins anew. */
  public double durationS() {
    return SCENES.stream().mapToDouble(Scene::durationS).sum();
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

  Stance stanceAt(double timeS) {
    double at = timeS - durationS() * Math.floor(timeS / durationS());
    int index = 0;
    while (index < SCENES.size() - 1 && at >= SCENES.get(index).durationS()) {
      at -= SCENES.get(index).durationS();
      index++;
    }
    Scene scene = SCENES.get(index);
    Stance stance = scene.stances().apply(at);
    if (at >= FADE_S) {
      return stance;
    }
    Scene before = SCENES.get((index + SCENES.size() - 1) % SCENES.size());
    return faded(before.stances().apply(before.durationS() + at), stance, at / FADE_S);
  }

  /** From one stance to another; who turns meanwhile steps with the left foot, then the right. */
  private static Stance faded(Stance from, Stance to, double share) {
    Stance blended = from.towards(to, Ease.smooth(share));
    double turnDeg = Math.IEEEremainder(to.root().headingDeg() - from.root().headingDeg(), 360);
    double heightM =
        TURNING_STEP_M * Ease.smooth((Math.abs(turnDeg) - TURNING_FROM_DEG) / TURNING_FROM_DEG);
    Sides<Stance.Step> steps = blended.steps();
    return new Stance(
        blended.root(),
        blended.trunk(),
        blended.head(),
        blended.arms(),
        new Sides<>(
            steps.left().lifted(heightM * bump(share / 0.5)),
            steps.right().lifted(heightM * bump(share / 0.5 - 1))));
  }

  private static double bump(double share) {
    return share <= 0 || share >= 1 ? 0 : Math.pow(Math.sin(Math.PI * share), 2);
  }

  private static Stance walk(double timeS) {
    double cruiseS = WALK_S - WALK_RAMP_S;
    double distanceM = Walk.SPEED_M_PER_S * (ramp(timeS) - ramp(timeS - cruiseS));
    return Walk.ACROSS.stanceAt(distanceM);
  }

  /** Integral of a speed that grows from 0 to 1 within the ramp. */
  private static double ramp(double timeS) {
    double s = Math.max(0, timeS);
    return s < WALK_RAMP_S ? s * s / (2 * WALK_RAMP_S) : s - WALK_RAMP_S / 2;
  }
}
