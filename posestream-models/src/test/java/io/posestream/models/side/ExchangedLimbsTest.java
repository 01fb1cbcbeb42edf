package io.posestream.models.side;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the network says of the drawn person, with labels of limbs exchanged on purpose. */
class ExchangedLimbsTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final int FROM = 20;
  private static final int TO = 35;

  private final SideKeeper keeper = new SideKeeper();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SQUAT, LITE",
    "SQUAT, FULL",
    "WAVE, LITE",
    "WAVE, FULL",
    "CROSS_ARMS, LITE",
    "CROSS_ARMS, FULL"
  })
  void armsAloneAreExchangedBackInPictureWorldAndAngles(Motion motion, PoseModel model)
      throws InterruptedException {
    shouldExchangeBack(outputs(motion, model), Limbs.ARMS::contain);
  }

  @ParameterizedTest
  @CsvSource({
    "SQUAT, LITE",
    "SQUAT, FULL",
    "WAVE, LITE",
    "WAVE, FULL",
    "CROSS_LEGS, LITE",
    "CROSS_LEGS, FULL"
  })
  void legsAloneAreExchangedBackInPictureWorldAndAngles(Motion motion, PoseModel model)
      throws InterruptedException {
    shouldExchangeBack(outputs(motion, model), Limbs.LEGS::contain);
  }

  @ParameterizedTest
  @CsvSource({"SQUAT, LITE", "SQUAT, FULL", "CROSS_ARMS, LITE", "CIRCLE, FULL"})
  void theWholeBodyIsExchangedBackInPictureWorldAndAngles(Motion motion, PoseModel model)
      throws InterruptedException {
    shouldExchangeBack(outputs(motion, model), index -> true);
  }

  private void shouldExchangeBack(List<Body> bodies, IntPredicate exchanged) {
    AngleCalculator calculator = AngleCalculator.standard();
    AngleCalculator expected = AngleCalculator.standard();
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      boolean wrong = i >= FROM && i < TO;
      Body kept = keeper.keep(wrong ? SideExchange.of(body, exchanged) : body);
      assertThat(kept.landmarks()).as("picture %d", i).isEqualTo(body.landmarks());
      assertThat(kept.world()).as("world %d", i).isEqualTo(body.world());
      assertThat(angles(calculator, kept, i))
          .as("angles %d", i)
          .isEqualTo(angles(expected, body, i));
    }
    assertThat(keeper.corrections()).isEqualTo(TO - FROM);
  }

  private static JointAngles angles(AngleCalculator calculator, Body body, int frame) {
    return calculator.calculate(body.world().orElseThrow(), frame * 33_000_000L);
  }

  /** The network's own labels, which are right: nothing is corrected. */
  private static List<Body> outputs(Motion motion, PoseModel model) throws InterruptedException {
    List<Body> bodies = new ArrayList<>();
    PoseOptions options = PoseOptions.builder().poseModel(model).hands(false).build();
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion).duration(Duration.ofSeconds(2)).build();
        PoseEstimator estimator = ENGINE.open(options)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        Person person = estimator.estimate(frame, frame.captureTimeNs()).people().get(0);
        assertThat(person.sideCorrections()).isZero();
        bodies.add(person.body());
      }
    }
    return bodies;
  }
}
