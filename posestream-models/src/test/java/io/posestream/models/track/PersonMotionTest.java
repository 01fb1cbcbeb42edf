package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.person.Body;
import org.junit.jupiter.api.Test;

class PersonMotionTest {
  private static final long FRAME_NS = 33_333_333;
  private static final double PX_PER_FRAME = 8;
  private static final int FREE_FRAMES = 15;

  private final PersonMotion walker = walked();

  /** To the right, with nobody in the way. */
  private static PersonMotion walked() {
    PersonMotion motion = new PersonMotion(walkerAt(0), 0);
    for (int i = 1; i < FREE_FRAMES; i++) {
      motion.see(walkerAt(i), false, i * FRAME_NS);
    }
    return motion;
  }

  private static Body walkerAt(int frame) {
    return MovedBody.at(PX_PER_FRAME * frame, 0);
  }

  @Test
  void shouldGoOnAsBeforeWhileSomebodyIsInTheWay() {
    int frame = FREE_FRAMES;
    for (; frame < FREE_FRAMES + 20; frame++) {
      walker.see(MovedBody.at(300, 0), true, frame * FRAME_NS);
    }
    assertThat(walker.isDisturbed()).isTrue();
    assertThat(walker.expectedHips(frame * FRAME_NS).xPx())
        .isCloseTo(SameBody.hips(walkerAt(frame)).xPx(), within(0.5f));
  }

  @Test
  void shouldLearnTheNewWayOnceNobodyHasBeenInTheWayForAMoment() {
    int frame = FREE_FRAMES;
    walker.see(MovedBody.at(300, 0), true, frame * FRAME_NS);
    frame++;
    walker.see(MovedBody.at(300, 0), false, frame * FRAME_NS);
    assertThat(walker.isDisturbed()).as("after one frame").isTrue();
    for (int i = 0; i < 5; i++) {
      frame++;
      walker.see(MovedBody.at(300, 0), false, frame * FRAME_NS);
    }
    assertThat(walker.isDisturbed()).as("after six").isFalse();
    assertThat(walker.expectedHips((frame + 10) * FRAME_NS))
        .isEqualTo(SameBody.hips(MovedBody.at(300, 0)));
  }

  @Test
  void shouldFitAPathThatGoesOnAndNotOneThatStandsOrTurnsBack() {
    BodyPath goesOn = new BodyPath();
    BodyPath stands = new BodyPath();
    BodyPath turnsBack = new BodyPath();
    int last = FREE_FRAMES + 5;
    for (int i = FREE_FRAMES; i <= last; i++) {
      goesOn.add(walkerAt(i), i * FRAME_NS);
      stands.add(walkerAt(last), i * FRAME_NS);
      turnsBack.add(walkerAt(2 * last - i), i * FRAME_NS);
    }
    assertThat(walker.misfit(goesOn, last * FRAME_NS)).isLessThan(0.01);
    assertThat(walker.misfit(stands, last * FRAME_NS)).isGreaterThan(0.1);
    assertThat(walker.misfit(turnsBack, last * FRAME_NS))
        .isGreaterThan(walker.misfit(stands, last * FRAME_NS));
  }

  @Test
  void shouldAskForThePlaceAloneWhereAPathIsTooShortToTellTheVelocity() {
    BodyPath fresh = new BodyPath();
    fresh.add(walkerAt(FREE_FRAMES), FREE_FRAMES * FRAME_NS);
    assertThat(fresh.isVelocityKnown()).isFalse();
    assertThat(walker.misfit(fresh, FREE_FRAMES * FRAME_NS)).isLessThan(0.01);
  }
}
