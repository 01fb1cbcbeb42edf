package io.posestream.angle;

import static io.posestream.skeleton.BodyLandmark.LEFT_ELBOW;
import static io.posestream.skeleton.BodyLandmark.LEFT_SHOULDER;
import static io.posestream.skeleton.BodyLandmark.LEFT_WRIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.skeleton.Skeleton;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AngleTrackTest {
  private static final long HOLD_NS = AngleCalculator.HOLD_TIME.toNanos();

  private final StandingBody body = new StandingBody().move(LEFT_WRIST, 0.15f, -0.25f, -0.25f);
  private final AngleTrack track =
      new AngleTrack(
          AngleDefinition.joint("elbow", LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST),
          Skeleton.body33(),
          AngleCalculator.NO_LIMIT_DEG);

  @Test
  void shouldHoldLastMeasuredValueForHoldTimeAndNoLonger() {
    next(1, 0);
    body.move(LEFT_WRIST, 0.15f, 0, 0);
    JointAngle held = next(0.1f, HOLD_NS);
    assertThat(held.state()).isEqualTo(AngleState.HELD);
    assertThat(held.flexionDeg()).isCloseTo(90, within(0.01f));
    assertThat(next(0.1f, HOLD_NS + 1).state()).isEqualTo(AngleState.UNKNOWN);
  }

  @Test
  void shouldNotHoldAgainAfterUnknownWhenTimeRunsBackwards() {
    next(1, 0);
    assertThat(next(0.1f, HOLD_NS + 1).state()).isEqualTo(AngleState.UNKNOWN);
    assertThat(next(0.1f, 1).state()).isEqualTo(AngleState.UNKNOWN);
  }

  @Property
  void stateBetweenTheTwoThresholdsStaysWhatItWas(
      @ForAll @FloatRange(min = 0.4f, max = 0.6f, maxIncluded = false) float between) {
    track.reset();
    assertThat(next(between, 0).state()).isEqualTo(AngleState.UNKNOWN);
    assertThat(next(0.6f, 1).state()).isEqualTo(AngleState.MEASURED);
    assertThat(next(between, 2).state()).isEqualTo(AngleState.MEASURED);
    assertThat(next(0.39f, 3).state()).isEqualTo(AngleState.HELD);
    assertThat(next(between, 4).state()).isEqualTo(AngleState.HELD);
  }

  @Property
  void hiddenAngleThatWasNeverSeenIsUnknownAtAnyTime(
      @ForAll long timeNs, @ForAll @LongRange(min = 0) long laterNs) {
    track.reset();
    assertThat(next(0.5f, timeNs).state()).isEqualTo(AngleState.UNKNOWN);
    assertThat(next(0.5f, laterNs).state()).isEqualTo(AngleState.UNKNOWN);
  }

  @Test
  void shouldForgetHeldValueWhenReset() {
    next(1, 0);
    track.reset();
    assertThat(next(0.5f, 1).state()).isEqualTo(AngleState.UNKNOWN);
  }

  @Test
  void shouldForgetHeldValueWhenPointsCoincide() {
    next(1, 0);
    body.move(LEFT_WRIST, 0.15f, -0.25f, 0);
    assertThat(next(1, 1).state()).isEqualTo(AngleState.UNKNOWN);
    assertThat(next(0.1f, 2).state()).isEqualTo(AngleState.UNKNOWN);
  }

  private JointAngle next(float visibility, long timeNs) {
    return track.next(body.visibility(LEFT_WRIST, visibility).world(), null, timeNs);
  }
}
