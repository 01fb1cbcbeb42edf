package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.models.hand.BodyVerdict;
import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import org.junit.jupiter.api.Test;

class RejectionTest {
  private static final int HALF_A_SECOND = 15;

  private final Rejection rejection = new Rejection();

  @Test
  void shouldEndTheTrackOfABodyThatIsNoneForHalfASecond() {
    for (int i = 1; i < HALF_A_SECOND; i++) {
      assertThat(rejection.ends(bodyAt(100), BodyVerdict.NONE)).isFalse();
    }
    assertThat(rejection.isKnown()).isFalse();
    assertThat(rejection.ends(bodyAt(100), BodyVerdict.NONE)).isTrue();
    assertThat(rejection.isKnown()).isTrue();
    assertThat(rejection.isOf(bodyAt(101))).isTrue();
    assertThat(rejection.isOf(bodyAt(400))).isFalse();
  }

  @Test
  void shouldCountAnewWhenTheBodyIsBelieved() {
    for (int i = 0; i < 10 * HALF_A_SECOND; i++) {
      boolean believed = i % HALF_A_SECOND == HALF_A_SECOND - 1;
      BodyVerdict verdict = believed ? BodyVerdict.DOUBTFUL : BodyVerdict.NONE;
      assertThat(rejection.ends(bodyAt(100), verdict)).isFalse();
    }
  }

  @Test
  void shouldAskAgainNowAndThenAndForgetWhatIsNotFound() {
    reject();
    int searches = 0;
    int frames = 0;
    while (rejection.isKnown()) {
      searches += rejection.searches() ? 1 : 0;
      frames++;
    }
    assertThat(frames).isEqualTo(22);
    assertThat(searches).isEqualTo(11);
  }

  @Test
  void shouldRejectAtOnceWhatIsFoundAgainAndBelieveItAtOnceWhenItIsABody() {
    reject();
    assertThat(rejection.ends(bodyAt(101), BodyVerdict.NONE)).isTrue();
    assertThat(rejection.ends(bodyAt(102), BodyVerdict.TRUSTED)).isFalse();
    assertThat(rejection.isKnown()).isFalse();
    assertThat(rejection.ends(bodyAt(102), BodyVerdict.NONE)).isFalse();
  }

  private void reject() {
    for (int i = 0; i < HALF_A_SECOND; i++) {
      rejection.ends(bodyAt(100), BodyVerdict.NONE);
    }
  }

  /** All landmarks in one place. */
  private static Body bodyAt(float px) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (int i = 0; i < values.length; i += Landmarks.STRIDE) {
      values[i] = px;
      values[i + 1] = px;
    }
    Landmarks landmarks = Landmarks.of(values);
    return Body.of(1, landmarks, landmarks, 100);
  }
}
