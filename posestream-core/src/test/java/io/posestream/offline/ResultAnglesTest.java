package io.posestream.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultAnglesTest {
  private static final long FRAME_NS = 33_333_333;

  private final ResultAngles angles =
      ResultAngles.create(
          List.of(StandardAngles.LEFT_KNEE, StandardAngles.RIGHT_KNEE), ZeroPhaseFilter.standard());

  private static Person person(int id, float leftDeg, AngleState rightState) {
    return new StandingBody()
        .person(id)
        .withAngles(
            new JointAngles(
                List.of(
                    new JointAngle(
                        StandardAngles.LEFT_KNEE, AngleState.MEASURED, leftDeg, 180 - leftDeg, 6),
                    rightState == AngleState.UNKNOWN
                        ? JointAngle.unknown(StandardAngles.RIGHT_KNEE)
                        : new JointAngle(StandardAngles.RIGHT_KNEE, rightState, 30, 150, 5))));
  }

  @Test
  void shouldSmoothWhatWasMeasuredOfEverybody() {
    for (int i = 0; i < 60; i++) {
      // Of the second one, every other frame.
      List<Person> people =
          i % 2 == 0
              ? List.of(person(7, 20, AngleState.MEASURED), person(2, 40, AngleState.MEASURED))
              : List.of(person(7, i % 4 == 1 ? 21 : 19, AngleState.MEASURED));
      angles.add(people, i * FRAME_NS);
    }
    List<PersonMotion> motions = angles.finish();
    assertThat(motions).extracting(PersonMotion::id).containsExactly(2, 7);
    assertThat(motions.get(0).angles().get(0).size()).isEqualTo(30);
    AngleSeries knee = motions.get(1).angle(StandardAngles.LEFT_KNEE).orElseThrow();
    assertThat(knee.size()).isEqualTo(60);
    // A jitter of one degree at 7.5 Hz, of which half is left; the ends stay where they were.
    for (int i = 6; i < 54; i++) {
      assertThat(knee.flexionDeg(i)).isCloseTo(20, within(0.6f));
      assertThat(knee.aboutDeg(i)).isEqualTo(6);
    }
  }

  @Test
  void shouldTakeNothingThatIsHeldOrUnknown() {
    for (int i = 0; i < 30; i++) {
      AngleState state = i < 10 ? AngleState.HELD : AngleState.UNKNOWN;
      angles.add(List.of(person(0, 20, state)), i * FRAME_NS);
    }
    PersonMotion motion = angles.finish().get(0);
    assertThat(motion.angle(StandardAngles.RIGHT_KNEE).orElseThrow().range()).isEmpty();
    assertThat(motion.angle(StandardAngles.LEFT_KNEE).orElseThrow().range()).isPresent();
  }
}
