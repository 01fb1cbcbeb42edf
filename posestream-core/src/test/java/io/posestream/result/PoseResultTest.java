package io.posestream.result;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.AngleCalculator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.frame.Frame;
import io.posestream.person.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoseResultTest {
  private static final Frame FRAME = ScriptedSource.frames(1).get(0);
  private static final StageTimes TIMES = new StageTimes(1, 2, 3, 4, 5, 6, 7);

  private final Person unmeasured = new StandingBody().person(8);
  private final Person measured =
      new StandingBody()
          .person(4)
          .withAngles(AngleCalculator.standard().calculate(new StandingBody().world(), 0));

  @Test
  void shouldPutThePersonOfMostInterestFirst() {
    PoseResult result = detected(List.of(measured, unmeasured));
    assertThat(result.person()).contains(measured);
    assertThat(result.people()).containsExactly(measured, unmeasured);
    assertThat(result.flexionDeg(LEFT_ELBOW)).isPresent();
    assertThat(detected(List.of(unmeasured, measured)).flexionDeg(LEFT_ELBOW)).isEmpty();
  }

  @Test
  void shouldBeWithoutPeopleWhenThereAreNoneOrTheFrameFailed() {
    PoseResult noPerson =
        new PoseResult.NoPerson(FRAME, 0, 640, 480, true, List.of(), Optional.empty(), TIMES);
    for (PoseResult result : List.of(noPerson, new PoseResult.Failed(FRAME, 0, "why", TIMES))) {
      assertThat(result.people()).isEmpty();
      assertThat(result.person()).isEmpty();
      assertThat(result.flexionDeg(LEFT_ELBOW)).isEmpty();
    }
  }

  @Test
  void shouldRefuseADetectionOfNoOne() {
    assertThatThrownBy(() -> detected(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoPerson");
  }

  @Test
  void shouldChangeNothingButItsTimes() {
    PoseResult noPerson =
        new PoseResult.NoPerson(FRAME, 7, 640, 480, true, List.of(), Optional.empty(), TIMES);
    PoseResult failed = new PoseResult.Failed(FRAME, 7, "why", TIMES);
    for (PoseResult result : List.of(detected(List.of(measured)), noPerson, failed)) {
      PoseResult timeless = result.withTimes(StageTimes.NONE);
      assertThat(timeless).isNotEqualTo(result);
      assertThat(timeless.times()).isEqualTo(StageTimes.NONE);
      assertThat(timeless.withTimes(TIMES)).isEqualTo(result);
    }
  }

  private static PoseResult detected(List<Person> people) {
    return new PoseResult.Detected(
        FRAME, 0, 640, 480, false, people, List.of(), Optional.of(StandingBody.QUALITY), TIMES);
  }
}
