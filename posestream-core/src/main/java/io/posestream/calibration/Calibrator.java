package io.posestream.calibration;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.person.Body;
import io.posestream.person.Person;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Calibrates one person who stands upright and still with hanging arms, facing the camera, for
 * {@link #DURATION}: the median flexion of each angle becomes its neutral one, and where the body
 * height is given, the median height of the body says how large the network's metre is.
 *
 * <pre>{@code
 * Calibrator calibrator = Calibrator.ofHeightCm(182);
 * if (calibrator.next(person, result.timestampNs()) instanceof CalibrationStep.Done done) {
 *   keep(done.calibration());
 * }
 * }</pre>
 *
 * <p>Each measured angle of the stream, an application's own ones too, must be within {@link
 * Calibration#MAX_NEUTRAL_DEG} of its neutral position meanwhile.
 *
 * <p>Of a stream that is calibrated already it finds the same as of any other. Not thread-safe.
 *
 * @since 0.1
 */
public final class Calibrator {
  /** How long somebody stands still. */
  public static final Duration DURATION = Duration.ofSeconds(2);

  /** The least and the greatest body height that can be given. */
  public static final double MIN_HEIGHT_CM = 50;

  /** See {@link #MIN_HEIGHT_CM}. */
  public static final double MAX_HEIGHT_CM = 250;

  /**
   * From the ankles to the eyes of somebody who stands, in body heights: eyes at 0.936 (Drillis and
   * Contini, Body segment parameters, 1966), ankles where the networks put them, at 0.05.
   */
  private static final double EYES_ABOVE_ANKLES = 0.886;

  /** A longer silence says nothing of what happened meanwhile. */
  private static final long MAX_GAP_NS = 500_000_000;

  private final OptionalDouble heightCm;
  private final Map<String, Samples> flexionsDeg = new TreeMap<>();
  private Samples heightsM = new Samples();
  private Optional<Body> first = Optional.empty();
  private Optional<CalibrationStep> done = Optional.empty();
  private long sinceNs;
  private long previousNs;
  private int frames;

  private Calibrator(OptionalDouble heightCm) {
    this.heightCm = heightCm;
  }

  /** Finds where angles count from; the network's metre is left as it is. */
  public static Calibrator create() {
    return new Calibrator(OptionalDouble.empty());
  }

  /**
   * Finds both of somebody of that body height.
   *
   * @throws IllegalArgumentException unless it lies in 50..250 cm
   */
  public static Calibrator ofHeightCm(double heightCm) {
    return new Calibrator(OptionalDouble.of(requireHeightCm(heightCm)));
  }

  /**
   * The body height itself.
   *
   * @throws IllegalArgumentException unless it lies in 50..250 cm
   */
  public static double requireHeightCm(double heightCm) {
    if (!(heightCm >= MIN_HEIGHT_CM && heightCm <= MAX_HEIGHT_CM)) {
      throw new IllegalArgumentException(
          "the body height must lie in "
              + MIN_HEIGHT_CM
              + ".."
              + MAX_HEIGHT_CM
              + " cm: "
              + heightCm);
    }
    return heightCm;
  }

  /**
   * Takes one more frame.
   *
   * @param person always the same one, with angles
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public CalibrationStep next(Person person, long timestampNs) {
    Objects.requireNonNull(person, "person");
    if (done.isPresent()) {
      return done.get();
    }
    Optional<CalibrationStep.Waiting> waiting = Stance.problem(person, heightCm.isPresent());
    if (waiting.isPresent()) {
      first = Optional.empty();
      return waiting.get();
    }
    boolean moved = first.filter(body -> Stillness.moved(body, person.body())).isPresent();
    if (moved || first.isEmpty() || timestampNs - previousNs > MAX_GAP_NS) {
      begin(person.body(), timestampNs);
    }
    previousNs = timestampNs;
    if (moved) {
      return new CalibrationStep.Waiting(
          StanceProblem.MOVING, "Stand still for " + DURATION.toSeconds() + " seconds.");
    }
    sample(person);
    double share = (timestampNs - sinceNs) / (double) DURATION.toNanos();
    if (share < 1) {
      return new CalibrationStep.Standing(share);
    }
    CalibrationStep step = new CalibrationStep.Done(found());
    done = Optional.of(step);
    return step;
  }

  private void begin(Body body, long timestampNs) {
    first = Optional.of(body);
    sinceNs = timestampNs;
    frames = 0;
    flexionsDeg.clear();
    heightsM = new Samples();
  }

  private void sample(Person person) {
    frames++;
    for (JointAngle angle : person.angles().angles()) {
      if (angle.state() == AngleState.MEASURED) {
        flexionsDeg
            .computeIfAbsent(angle.name(), name -> new Samples())
            .add(Stance.flexionDeg(angle));
      }
    }
    person.body().world().ifPresent(world -> heightsM.add(EyeHeight.aboveAnklesM(world)));
  }

  /** An angle that was not measured most of the time stays as it is. */
  private Calibration found() {
    Map<String, Double> neutralDeg = new TreeMap<>();
    flexionsDeg.forEach(
        (name, samples) -> {
          if (2 * samples.count() > frames) {
            neutralDeg.put(name, rounded(samples.median(), 100));
          }
        });
    double scale =
        heightCm.isPresent()
            ? EYES_ABOVE_ANKLES * heightCm.getAsDouble() / 100 / heightsM.median()
            : 1;
    return new Calibration(rounded(scale, 10_000), neutralDeg);
  }

  private static double rounded(double value, double stepsPerUnit) {
    return Math.round(value * stepsPerUnit) / stepsPerUnit;
  }
}
