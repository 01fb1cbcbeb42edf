package io.posestream.models.side;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.figure.Figure;
import io.posestream.figure.FigureTruth;
import io.posestream.figure.Motion;
import io.posestream.person.Body;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawn person's own landmarks, with labels exchanged on purpose. */
class SideKeeperTest {
  private static final int FRAMES = 180;
  private static final double FPS = 30;
  private static final float SIZE_PX = 330;
  private static final int BLINK = 7;

  private final Figure figure = Figure.of(640, 480);
  private final SideKeeper keeper = new SideKeeper();

  @ParameterizedTest
  @EnumSource
  void shouldLeaveRightLabelsAlone(Motion motion) {
    for (int i = 0; i < FRAMES; i++) {
      assertThat(keeper.keep(truth(motion, i))).isEqualTo(truth(motion, i));
    }
    assertThat(keeper.corrections()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void shouldExchangeBackABodyThatIsExchangedNowAndThen(Motion motion) {
    int exchanged = 0;
    for (int i = 0; i < FRAMES; i++) {
      boolean wrong = i % 20 >= 13;
      exchanged += wrong ? 1 : 0;
      Body truth = truth(motion, i);
      assertThat(keeper.keep(wrong ? SideExchange.of(truth) : truth)).as("%d", i).isEqualTo(truth);
    }
    assertThat(keeper.corrections()).isEqualTo(exchanged);
  }

  @Test
  void shouldSeeInTheFirstFrameThatAWalkerIsExchanged() {
    Body truth = truth(Motion.CIRCLE, 100);
    assertThat(keeper.keep(SideExchange.of(truth))).isEqualTo(truth);
  }

  @Test
  void shouldFindBackToRightLabelsAfterAFrameThatTellsNothing() {
    Body lost = truth(Motion.WALK, 5);
    for (int i = 0; i < 20; i++) {
      keeper.keep(truth(Motion.STAND, i));
    }
    keeper.keep(SideExchange.of(lost));
    Body last = lost;
    for (int i = 20; i < 60; i++) {
      last = keeper.keep(truth(Motion.STAND, i));
    }
    assertThat(last).isEqualTo(truth(Motion.STAND, 59));
  }

  @Test
  void shouldExchangeBackArmsAlone() {
    shouldExchangeBack(Limbs.ARMS::contain);
  }

  @Test
  void shouldExchangeBackLegsAlone() {
    shouldExchangeBack(Limbs.LEGS::contain);
  }

  private void shouldExchangeBack(IntPredicate limbs) {
    for (int i = 0; i < 60; i++) {
      Body truth = truth(Motion.SQUAT, i);
      boolean wrong = i >= 20 && i < 20 + BLINK;
      assertThat(keeper.keep(wrong ? SideExchange.of(truth, limbs) : truth))
          .as("%d", i)
          .isEqualTo(truth);
    }
    assertThat(keeper.corrections()).isEqualTo(BLINK);
  }

  @Test
  void shouldForgetABodyThatWasLost() {
    shouldExchangeBackABodyThatIsExchangedNowAndThen(Motion.STAND);
    keeper.reset();
    assertThat(keeper.corrections()).isZero();
    // As a new body elsewhere, nothing says that these labels are exchanged.
    Body other = truth(Motion.WALK, 0);
    assertThat(keeper.keep(other)).isEqualTo(other);
  }

  private Body truth(Motion motion, int frame) {
    FigureTruth truth = figure.truth(motion.poseAt(frame / FPS));
    return Body.of(1, truth.landmarks().scaled(640, 480), truth.worldLandmarks(), SIZE_PX);
  }
}
