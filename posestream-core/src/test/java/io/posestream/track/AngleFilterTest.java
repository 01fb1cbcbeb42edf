package io.posestream.track;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.smooth.SmootherFactory;
import org.junit.jupiter.api.Test;

class AngleFilterTest {
  private static final long FRAME_NS = Math.round(1e9 / 24);

  private final AngleFilter filter = new AngleFilter(SmootherFactory.ema());

  @Test
  void shouldSmoothMeasuredAngles() {
    measured(100, 0);
    JointAngle smoothed = measured(110, 1);
    assertThat(smoothed.interiorDeg()).isCloseTo(107, within(1e-3f));
    assertThat(smoothed.flexionDeg()).isCloseTo(73, within(1e-3f));
  }

  @Test
  void shouldKeepLastSmoothedValueWhileHeldAndNotFeedIt() {
    measured(100, 0);
    measured(110, 1);
    JointAngle held = filter.smooth(elbow(AngleState.HELD, 110), 2 * FRAME_NS);
    assertThat(held.state()).isEqualTo(AngleState.HELD);
    assertThat(held.interiorDeg()).isCloseTo(107, within(1e-3f));
    // Two frame times after the last measured one: 107 + (1 − 0.3²)·10.
    assertThat(measured(117, 3).interiorDeg()).isCloseTo(116.1f, within(1e-3f));
  }

  @Test
  void shouldStartAnewAfterUnknown() {
    measured(100, 0);
    JointAngle unknown = JointAngle.unknown(LEFT_ELBOW);
    assertThat(filter.smooth(unknown, FRAME_NS)).isEqualTo(unknown);
    assertThat(measured(30, 2).interiorDeg()).isEqualTo(30);
  }

  @Test
  void shouldPassThroughHeldAngleThatItNeverReceivedMeasured() {
    JointAngle held = elbow(AngleState.HELD, 110);
    assertThat(filter.smooth(held, 0)).isEqualTo(held);
  }

  private JointAngle measured(float interiorDeg, int frame) {
    return filter.smooth(elbow(AngleState.MEASURED, interiorDeg), frame * FRAME_NS);
  }

  private static JointAngle elbow(AngleState state, float interiorDeg) {
    return new JointAngle(LEFT_ELBOW, state, 180 - interiorDeg, interiorDeg);
  }
}
