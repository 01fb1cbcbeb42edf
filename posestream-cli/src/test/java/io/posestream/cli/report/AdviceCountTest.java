package io.posestream.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.advice.ViewProblem;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceCountTest {
  private static final Optional<ViewAdvice> FROM_LEFT =
      Optional.of(new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.LEFT));
  private static final Optional<ViewAdvice> FROM_FRONT =
      Optional.of(new ViewAdvice(ViewProblem.BENDS_TOWARDS_CAMERA, FilmSide.FRONT));

  @Test
  void shouldSayTheMostFrequentAdviceOfAnglesThatWereOftenSeenBadly() {
    AdviceCount count = new AdviceCount();
    for (int i = 0; i < 100; i++) {
      count.add(
          List.of(
              person(
                  angle(StandardAngles.LEFT_KNEE, advice(i)),
                  angle(StandardAngles.LEFT_HIP, i < 4 ? FROM_LEFT : Optional.empty()))));
    }
    count.add(List.of());
    assertThat(count.lines())
        .containsExactly("leftKnee, 43 % of frames: " + FROM_LEFT.orElseThrow().text());
  }

  private static Optional<ViewAdvice> advice(int frame) {
    if (frame < 3) {
      return FROM_FRONT;
    }
    return frame < 43 ? FROM_LEFT : Optional.empty();
  }

  @Test
  void shouldSayNothingOfPeopleWithoutAnglesOrAdvice() {
    AdviceCount count = new AdviceCount();
    count.add(List.of(new StandingBody().person(1)));
    count.add(List.of(person(angle(StandardAngles.LEFT_KNEE, Optional.empty()))));
    assertThat(count.lines()).isEmpty();
  }

  private static Person person(JointAngle... angles) {
    return new StandingBody().person(1).withAngles(new JointAngles(List.of(angles)));
  }

  private static JointAngle angle(AngleDefinition definition, Optional<ViewAdvice> advice) {
    return new JointAngle(definition, AngleState.MEASURED, 40, 140, 9, advice);
  }
}
