package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyJudgeTest {
  /** Its box spans 200..300 px in both directions; its wrist lies at (200, 200). */
  private static final DecodedHand HAND = HandDeduplicationTest.hand(0, 0);

  private final BodyJudge judge = new BodyJudge();

  @Test
  void aBodyInAHandShouldBeNone() {
    Body inHand = body(1, 250, 250, 80, 400);
    assertThat(judge.judge(inHand)).isEqualTo(BodyVerdict.TRUSTED);
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(inHand)).isEqualTo(BodyVerdict.NONE);
  }

  @Test
  void aHandBeforeTheFaceOfALargeBodyShouldNotHideIt() {
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(body(1, 250, 250, 500, 2000))).isEqualTo(BodyVerdict.TRUSTED);
  }

  @Test
  void aBodyBesideAHandShouldStay() {
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(body(1, 350, 250, 80, 400))).isEqualTo(BodyVerdict.TRUSTED);
  }

  @Test
  void aBodyTooSmallForItsRegionShouldBeNoneUntilItIsPlainlyLarger() {
    assertThat(judge.judge(body(1, 600, 250, 80, 400))).isEqualTo(BodyVerdict.TRUSTED);
    assertThat(judge.judge(body(1, 600, 250, 60, 400))).isEqualTo(BodyVerdict.NONE);
    assertThat(judge.judge(body(1, 600, 250, 80, 400))).isEqualTo(BodyVerdict.NONE);
    assertThat(judge.judge(body(1, 600, 250, 100, 400))).isEqualTo(BodyVerdict.TRUSTED);
  }

  @Test
  void aWaveringBodyShouldOwnNoHandThatThePalmDetectorFound() {
    Body atHand = body(0.7f, 200, 200, 500, 2000);
    judge.know(List.of(SidedHand.atWrist(HAND.side(), HAND)));
    assertThat(judge.judge(atHand)).isEqualTo(BodyVerdict.TRUSTED);
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(atHand)).isEqualTo(BodyVerdict.DOUBTFUL);
  }

  @Test
  void aWaveringBodyWithItsWristsElsewhereShouldBeNone() {
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(body(0.7f, 600, 200, 500, 2000))).isEqualTo(BodyVerdict.NONE);
  }

  @Test
  void aFewLowScoresShouldNotMakeABodyWaver() {
    judge.know(List.of(SidedHand.byPalm(HAND)));
    for (int i = 0; i < 8; i++) {
      judge.judge(body(1, 600, 200, 500, 2000));
    }
    for (int i = 0; i < 7; i++) {
      assertThat(judge.judge(body(0.6f, 600, 200, 500, 2000))).isEqualTo(BodyVerdict.TRUSTED);
    }
    assertThat(judge.judge(body(0.6f, 600, 200, 500, 2000))).isEqualTo(BodyVerdict.NONE);
  }

  @Test
  void aSmallFaceInAHandShouldBeNoneIfThePalmDetectorFoundTheHand() {
    Body faceInHand = body(1, 250, 250, 200, 600);
    judge.know(List.of(SidedHand.atWrist(HAND.side(), HAND)));
    assertThat(judge.judge(faceInHand)).isEqualTo(BodyVerdict.TRUSTED);
    judge.know(List.of(SidedHand.byPalm(HAND)));
    assertThat(judge.judge(faceInHand)).isEqualTo(BodyVerdict.NONE);
  }

  /**
   * All landmarks in one place, but for the ears, which lie a third of a trunk's length apart, and
   * the hips, which lie a trunk's length below.
   */
  private static Body body(float score, float xPx, float yPx, float trunkPx, float sizePx) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (BodyLandmark landmark : BodyLandmark.all()) {
      int at = landmark.index() * Landmarks.STRIDE;
      values[at] = xPx + earPerTrunk(landmark) * trunkPx;
      values[at + 1] = yPx + (landmark.name().endsWith("HIP") ? trunkPx : 0);
      values[at + 3] = values[at + 4] = 1;
    }
    Landmarks landmarks = Landmarks.of(values);
    return Body.of(score, landmarks, landmarks, sizePx);
  }

  private static float earPerTrunk(BodyLandmark landmark) {
    return switch (landmark) {
      case LEFT_EAR -> 1 / 6f;
      case RIGHT_EAR -> -1 / 6f;
      default -> 0;
    };
  }
}
