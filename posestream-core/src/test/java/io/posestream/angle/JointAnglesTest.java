package io.posestream.angle;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static io.posestream.angle.StandardAngles.NECK;
import static io.posestream.angle.StandardAngles.TRUNK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JointAnglesTest {
  private static final JointAngle MEASURED =
      new JointAngle(LEFT_ELBOW, AngleState.MEASURED, 60, 120);
  private static final JointAngle HELD = new JointAngle(TRUNK, AngleState.HELD, 10, 10);
  private final JointAngles angles =
      new JointAngles(List.of(MEASURED, HELD, JointAngle.unknown(NECK)));

  @Test
  void shouldGiveAnglesByDefinitionAndByName() {
    assertThat(angles.angle(LEFT_ELBOW)).contains(MEASURED);
    assertThat(angles.angle("trunk")).contains(HELD);
    assertThat(angles.angle("tail")).isEmpty();
    assertThat(JointAngles.none().angle(LEFT_ELBOW)).isEmpty();
  }

  @Test
  void shouldGiveTheFlexionWhereThereIsOne() {
    assertThat(angles.flexionDeg(LEFT_ELBOW)).hasValue(60);
    assertThat(angles.flexionDeg(TRUNK)).hasValue(10);
    assertThat(angles.flexionDeg(NECK)).isEmpty();
    assertThat(angles.flexionDeg(StandardAngles.RIGHT_ELBOW)).isEmpty();
    assertThat(JointAngles.none().flexionDeg(LEFT_ELBOW)).isEmpty();
  }

  @Test
  void shouldRefuseNumbersOfAnUnknownAngleAndUnknownNumbersOfAKnownOne() {
    assertThatThrownBy(() -> new JointAngle(NECK, AngleState.UNKNOWN, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neck is UNKNOWN with flexion 0.0°");
    assertThatThrownBy(() -> new JointAngle(NECK, AngleState.HELD, 0, Float.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neck is HELD");
  }
}
