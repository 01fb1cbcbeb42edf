package io.posestream.exercise;

import io.posestream.angle.AngleCalculator;
import io.posestream.figure.FigureCamera;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.FigureTruth;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/** Results of an estimator that knows the drawn person's landmarks, but for noise and gaps. */
final class TruthStream {
  private static final FigureCamera CAMERA = FigureCamera.of(640, 480);
  private static final float HIDDEN_VISIBILITY = 0.1f;

  private final FigureMotion motion;
  private final double fps;
  private double noiseM;
  private double dropped;
  private Set<BodyLandmark> hidden = Set.of();
  private long seed = 1;

  private TruthStream(FigureMotion motion, double fps) {
    this.motion = motion;
    this.fps = fps;
  }

  static TruthStream of(FigureMotion motion, double fps) {
    return new TruthStream(motion, fps);
  }

  /**
   * Adds Gaussian noise to each coordinate, and leaves out frames at random.
   *
   * @param droppedShare of the frames
   */
  TruthStream noisy(double sigmaM, double droppedShare, long seed) {
    noiseM = sigmaM;
    dropped = droppedShare;
    this.seed = seed;
    return this;
  }

  /** Gives landmarks a visibility of hidden ones. */
  TruthStream hiding(Set<BodyLandmark> landmarks) {
    hidden = landmarks;
    return this;
  }

  /** Gives each frame's person and time. */
  void run(double durationS, ObjLongConsumer<Person> consumer) {
    AngleCalculator calculator = AngleCalculator.standard();
    Random random = new Random(seed);
    long frames = Math.round(durationS * fps);
    for (long i = 0; i < frames; i++) {
      if (random.nextDouble() < dropped) {
        continue;
      }
      long timeNs = Math.round(i * 1e9 / fps);
      consumer.accept(person(i / fps, calculator, timeNs, random), timeNs);
    }
  }

  private Person person(double timeS, AngleCalculator calculator, long timeNs, Random random) {
    FigureTruth truth = FigureTruth.of(motion.poseAt(timeS), CAMERA);
    Landmarks world = seen(truth.worldLandmarks(), noiseM, random);
    Landmarks image =
        seen(truth.landmarks(), 0, random).scaled(CAMERA.widthPx(), CAMERA.heightPx());
    Body body = Body.of(1, image, world, 300);
    return Person.of(0, body, Optional.empty(), Optional.empty())
        .withAngles(calculator.calculate(world, timeNs));
  }

  /** Every landmark counts as seen unless it is hidden; those beside the picture too. */
  private Landmarks seen(Landmarks landmarks, double sigma, Random random) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    landmarks.copyTo(values);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      int at = landmark.index() * Landmarks.STRIDE;
      for (int i = 0; i < 3; i++) {
        values[at + i] += sigma == 0 ? 0 : (float) (sigma * random.nextGaussian());
      }
      values[at + 3] = hidden.contains(landmark) ? HIDDEN_VISIBILITY : 1;
    }
    return Landmarks.of(values);
  }
}
