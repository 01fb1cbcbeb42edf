package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import org.junit.jupiter.api.Test;

class BodyArmsTest {
  @Test
  void eachWristShouldOwnTheHandAtIt() {
    BodyArms arms = arms(400, 200);
    DecodedHand atLeft = handWithWristAt(400, 205);
    assertThat(arms.owns(Side.LEFT, atLeft)).isTrue();
    assertThat(arms.owns(Side.RIGHT, atLeft)).isFalse();
    assertThat(arms.nearerSide(atLeft)).isEqualTo(Side.LEFT);
  }

  @Test
  void aFollowedHandMayStrayFartherThanANewOne() {
    BodyArms arms = arms(500, 100);
    DecodedHand strayed = handWithWristAt(500, 145);
    assertThat(arms.owns(Side.LEFT, strayed)).isFalse();
    assertThat(arms.keeps(Side.LEFT, strayed)).isTrue();
  }

  @Test
  void aFollowedHandShouldNotSlideToTheOtherWrist() {
    BodyArms arms = arms(330, 300);
    assertThat(arms.keeps(Side.LEFT, handWithWristAt(303, 300))).isFalse();
    assertThat(arms.keeps(Side.RIGHT, handWithWristAt(303, 300))).isTrue();
  }

  @Test
  void handsThatTouchShouldKeepTheirSides() {
    BodyArms arms = arms(310, 305);
    assertThat(arms.keeps(Side.LEFT, handWithWristAt(304, 300))).isTrue();
    assertThat(arms.keeps(Side.RIGHT, handWithWristAt(307, 300))).isTrue();
  }

  @Test
  void noArmShouldReachAcrossThePicture() {
    assertThat(arms(400, 200).reaches(handWithWristAt(20, 470))).isFalse();
    assertThat(arms(400, 200).reaches(handWithWristAt(400, 300))).isTrue();
  }

  @Test
  void aWristShouldMeetTheHandWithinAPalmsLength() {
    assertThat(arms(400, 200).meets(handWithWristAt(410, 210))).isTrue();
    assertThat(arms(400, 200).meets(handWithWristAt(300, 400))).isFalse();
  }

  @Test
  void aWristOutsideThePictureShouldBeKnownAsSuch() {
    assertThat(arms(400, 200).wrist(Side.LEFT).isIn(640, 480)).isTrue();
    assertThat(arms(400, 200).wrist(Side.LEFT).isIn(390, 480)).isFalse();
    assertThat(arms(400, 200).wrist(Side.LEFT).isIn(640, 190)).isFalse();
  }

  /** A body whose wrists lie at those places in row 200 or 300, fingers 20 px above. */
  private static BodyArms arms(float leftXPx, float rightXPx) {
    float yPx = Math.abs(leftXPx - rightXPx) < 50 ? 300 : leftXPx == 500 ? 100 : 200;
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (BodyLandmark landmark : BodyLandmark.all()) {
      boolean left = landmark.name().startsWith("LEFT");
      boolean finger = landmark.name().matches(".*(INDEX|PINKY|THUMB)") && landmark.index() < 23;
      boolean wrist = landmark.name().endsWith("WRIST");
      int at = landmark.index() * Landmarks.STRIDE;
      values[at] = wrist || finger ? left ? leftXPx : rightXPx : 300;
      values[at + 1] = wrist ? yPx : finger ? yPx - 20 : 200;
      values[at + 3] = 1;
      values[at + 4] = 1;
    }
    Landmarks landmarks = Landmarks.of(values);
    return new BodyArms(Body.of(1, landmarks, landmarks, 400));
  }

  private static DecodedHand handWithWristAt(float xPx, float yPx) {
    return HandDeduplicationTest.hand(xPx - 200, yPx - 200);
  }
}
