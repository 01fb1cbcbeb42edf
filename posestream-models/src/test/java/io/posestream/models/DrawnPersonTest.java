package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real networks on the drawn person, whose joints are exactly known; needs no media. */
class DrawnPersonTest {
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();
  private static final double FPS = 10;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Motion.class,
      names = {"STAND", "WAVE", "RAISE_ARMS", "FAST"})
  void bodyAndBothHandsAreFoundWithinAFewPixels(Motion motion) {
    Means means = new Means();
    run(motion, Duration.ofSeconds(2), means::add);
    assertThat(means.frames).isEqualTo(20);
    assertThat(means.detected).isEqualTo(20);
    assertThat(means.hands).isGreaterThanOrEqualTo(38);
    assertThat(means.visibility()).isGreaterThan(0.95);
    assertThat(means.jointPx()).isLessThan(5);
    assertThat(means.handPx()).isLessThan(5);
  }

  @Test
  void straightAndBentKneesAreToldApart() {
    double[] worstStandingDeg = {0};
    run(
        Motion.STAND,
        Duration.ofSeconds(1),
        (truth, result) ->
            worstStandingDeg[0] = Math.max(worstStandingDeg[0], kneeErrorDeg(truth, result)));
    assertThat(worstStandingDeg[0]).isLessThan(8);

    double[] deepestDeg = {0};
    run(
        Motion.SQUAT,
        Duration.ofSeconds(4),
        (truth, result) -> deepestDeg[0] = Math.max(deepestDeg[0], kneeDeg(result)));
    assertThat(deepestDeg[0]).isGreaterThan(60);
  }

  @Test
  void noPersonIsFoundWhileTheFigureIsOutOfThePicture() {
    int[] outside = {0};
    int[] foundOutside = {0};
    run(
        Motion.WALK,
        Duration.ofSeconds(9),
        (truth, result) -> {
          if (BodyLandmark.all().stream().noneMatch(truth::inPicture)) {
            outside[0]++;
            foundOutside[0] += result instanceof PoseResult.Detected ? 1 : 0;
          }
        });
    assertThat(outside[0]).isPositive();
    assertThat(foundOutside[0]).isZero();
  }

  private static double kneeErrorDeg(FigureTruth truth, PoseResult result) {
    return Math.abs(kneeDeg(result) - truth.pose().flexionDeg(Side.LEFT, FigureAngle.KNEE));
  }

  private static double kneeDeg(PoseResult result) {
    return result.flexionDeg(StandardAngles.LEFT_KNEE).orElseThrow();
  }

  private static void run(
      Motion motion, Duration duration, BiConsumer<FigureTruth, PoseResult> check) {
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion).fps(FPS).duration(duration).build();
        FrameProcessor processor =
            FrameProcessor.of(ENGINE.open(PoseOptions.defaults()), TrackOptions.defaults())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        check.accept(
            source.truth(frame.sequence()), processor.process(frame, frame.captureTimeNs()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Means {
    private int frames;
    private int detected;
    private int hands;
    private int joints;
    private double visibilitySum;
    private double jointPxSum;
    private double handPxSum;

    void add(FigureTruth truth, PoseResult result) {
      frames++;
      if (result instanceof PoseResult.Detected found) {
        detected++;
        for (Side side : Side.values()) {
          for (String joint : List.of("SHOULDER", "ELBOW", "WRIST", "HIP", "KNEE", "ANKLE")) {
            addJoint(truth, found.people().get(0).body(), BodyLandmark.valueOf(side + "_" + joint));
          }
        }
        found.people().get(0).hands().forEach(hand -> addHand(truth, hand));
      }
    }

    private void addJoint(FigureTruth truth, Body body, BodyLandmark joint) {
      joints++;
      visibilitySum += body.visibility(joint);
      jointPxSum +=
          Math.hypot(
              body.px(joint).xPx() - truth.xPx(joint), body.px(joint).yPx() - truth.yPx(joint));
    }

    private void addHand(FigureTruth truth, Hand hand) {
      hands++;
      for (HandLandmark landmark : HandLandmark.all()) {
        handPxSum +=
            Math.hypot(
                    hand.px(landmark).xPx() - truth.xPx(hand.side(), landmark),
                    hand.px(landmark).yPx() - truth.yPx(hand.side(), landmark))
                / HandLandmark.COUNT;
      }
    }

    double visibility() {
      return visibilitySum / joints;
    }

    double jointPx() {
      return jointPxSum / joints;
    }

    double handPx() {
      return handPxSum / hands;
    }
  }
}
