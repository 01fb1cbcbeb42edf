package io.posestream.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExerciseDefinitionTest {
  @Test
  void shouldHaveTwelveThatComeWithIt() {
    assertThat(StandardExercises.all()).hasSize(12).doesNotHaveDuplicates();
    assertThat(StandardExercises.all())
        .extracting(ExerciseDefinition::name)
        .contains("squat", "plank", "sit-to-stand");
    assertThat(StandardExercises.find("yoga")).isEmpty();
    assertThatThrownBy(() -> StandardExercises.named("yoga"))
        .hasMessageStartingWith("there is no exercise yoga, only squat, lunge,");
  }

  @Test
  void shouldUseUsualValuesForWhatIsNotAskedFor() {
    ExerciseDefinition definition =
        ExerciseDefinition.builder("neck-stretch")
            .signal(Measure.angle("neck"), MeasuredSide.MEAN)
            .counting(Counting.between(10, 30))
            .build();
    assertThat(definition.title()).isEqualTo("neck-stretch");
    assertThat(definition.posture()).isEqualTo(BodyPosture.ANY);
    assertThat(definition.counting().orElseThrow().hysteresis()).isEqualTo(4);
    assertThat(definition.judging()).isEqualTo(Judging.NONE);
  }

  @Test
  void shouldRefuseWhatIsMissingOrContradicts() {
    ExerciseDefinitionBuilder empty = ExerciseDefinition.builder("x");
    assertThatThrownBy(empty::build).hasMessage("signal is missing");
    ExerciseDefinitionBuilder unsided = ExerciseDefinition.builder("x");
    assertThatThrownBy(() -> unsided.signal(Measure.angle("trunk"), MeasuredSide.IN_TURN))
        .hasMessage("signal.side must not be inTurn of what has no sides");
    ExerciseDefinitionBuilder signal =
        ExerciseDefinition.builder("x").signal(Measure.angle("knee"), MeasuredSide.LEFT);
    assertThatThrownBy(signal::build).hasMessage("either counting or hold must be given");
    ExerciseDefinitionBuilder hold =
        ExerciseDefinition.builder("x")
            .signal(Measure.angle("knee"), MeasuredSide.LEFT)
            .holding(new Holding(0, 30, 2));
    assertThat(hold.build().holding()).isPresent();
    hold.judging(Judging.full(20));
    assertThatThrownBy(hold::build).hasMessage("judging is of repetitions: a hold has none");
    hold.judging(Judging.NONE)
        .condition(Condition.atLeast(Measure.angle("hip"), 3, Condition.When.END, "bend"));
    assertThatThrownBy(hold::build).hasMessageStartingWith("a hold has no end:");
    assertThatThrownBy(() -> new Holding(30, 20, 2))
        .hasMessage("hold.atLeast must be below hold.atMost 20: 30");
    assertThatThrownBy(() -> new Holding(0, 20, 0.1))
        .hasMessage("hold.leastS must lie in 0.5..600: 0.1");
    assertThatThrownBy(() -> Counting.between(Double.NaN, 3))
        .hasMessage("counting.start must lie in -360..360: NaN");
    assertThatThrownBy(() -> Measure.distance("leftAnkle", "knees"))
        .hasMessageStartingWith("to must be a landmark such as leftAnkle");
  }

  @Test
  void shouldJudgeARisingAndAFallingSignalAlike() {
    Counting rising = Counting.between(20, 60);
    Judging upTo = Judging.full(80).withTooFar(100).withMostDifference(10).withLeastS(0.5, 1);
    assertThat(upTo.faults(rising, 90, 5, 1, 1)).isEmpty();
    assertThat(upTo.faults(rising, 70, 15, 1, 1)).containsExactly(Fault.TOO_SHALLOW, Fault.UNEVEN);
    assertThat(upTo.faults(rising, 110, Double.NaN, 1, 0.9))
        .containsExactly(Fault.TOO_FAR, Fault.TOO_FAST);
    Judging downTo = Judging.full(-80).withTooFar(-100);
    assertThat(downTo.faults(Counting.between(-20, -60), -90, 0, 0, 0)).isEmpty();
    assertThat(downTo.faults(Counting.between(-20, -60), -70, 0, 0, 0))
        .containsExactly(Fault.TOO_SHALLOW);
    assertThat(downTo.faults(Counting.between(-20, -60), -110, 0, 0, 0))
        .containsExactly(Fault.TOO_FAR);
  }
}
