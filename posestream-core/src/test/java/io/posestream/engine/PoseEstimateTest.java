package io.posestream.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoseEstimateTest {
  @Test
  void shouldRefuseTwoPeopleOfOneId() {
    StandingBody body = new StandingBody();
    List<Person> people = List.of(body.person(1), body.person(2), body.person(1));
    assertThatThrownBy(() -> StandingBody.estimateOf(people, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two people have the id 1");
    assertThat(StandingBody.estimateOf(people.subList(0, 2), List.of()).people()).hasSize(2);
  }

  @Test
  void shouldSayWhetherHandsAreHeldAlsoWhereAnEngineHasNoChoiceOfNetworks() {
    FrameQuality held = FrameQuality.handsHeld(Quality.of(PoseModel.LITE, HandModel.LITE, 3));
    assertThat(at(Optional.of(held)).handsHeld()).isTrue();
    assertThat(at(Optional.of(StandingBody.QUALITY)).handsHeld()).isFalse();
    assertThat(at(Optional.empty()).handsHeld()).isFalse();
  }

  private static PoseEstimate at(Optional<FrameQuality> quality) {
    return new PoseEstimate(640, 480, false, List.of(), List.of(), quality, 0, 0, 0);
  }
}
