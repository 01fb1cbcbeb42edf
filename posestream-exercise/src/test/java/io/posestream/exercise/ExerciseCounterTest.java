package io.posestream.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ExerciseCounterTest {
  private static final double FPS = 30;
  private static final ExerciseDefinition SQUAT =
      ExerciseDefinition.builder("squat")
          .signal(Measure.angle("knee"), MeasuredSide.MEAN)
          .counting(Counting.between(30, 70).withHysteresis(8).lasting(0.5, 8))
          .judging(Judging.full(90).withMostDifference(15))
          .phases(new PhaseNames("standing", "down", "bottom", "up"))
          .posture(BodyPosture.UPRIGHT)
          .build();

  private final List<ExerciseState> states = new ArrayList<>();
  private final List<Repetition> repetitions = new ArrayList<>();

  /** Stands for a second, then goes down to that angle and up again in so many seconds. */
  private static DoubleUnaryOperator squat(double deg, double durationS) {
    return timeS -> {
      double share = Math.min(1, Math.max(0, (timeS - 1) / durationS));
      return 10 + (deg - 10) * (0.5 - 0.5 * Math.cos(2 * Math.PI * share));
    };
  }

  private ExerciseState run(
      ExerciseCounter counter, double fromS, double untilS, DoubleUnaryOperator kneeDeg) {
    return run(counter, fromS, untilS, kneeDeg, kneeDeg);
  }

  private ExerciseState run(
      ExerciseCounter counter,
      double fromS,
      double untilS,
      DoubleUnaryOperator leftDeg,
      DoubleUnaryOperator rightDeg) {
    for (long i = Math.round(fromS * FPS); i < Math.round(untilS * FPS); i++) {
      double timeS = i / FPS;
      AnglePerson person =
          AnglePerson.of(3).knees(leftDeg.applyAsDouble(timeS), rightDeg.applyAsDouble(timeS));
      add(counter.next(person.person(), Math.round(timeS * 1e9)));
    }
    return states.get(states.size() - 1);
  }

  private void add(ExerciseState state) {
    states.add(state);
    state.completed().ifPresent(repetitions::add);
  }

  @Test
  void shouldMeasureTheRepetition() {
    ExerciseState last = run(ExerciseCounter.of(SQUAT), 0, 5, squat(100, 3));
    assertThat(last.personId()).isEqualTo(3);
    assertThat(last.exercise()).isEqualTo("squat");
    assertThat(last.repetitions()).isEqualTo(1);
    assertThat(last.phase()).isEqualTo(Phase.START);
    Repetition squat = repetitions.get(0);
    assertThat(repetitions).hasSize(1);
    assertThat(squat.number()).isEqualTo(1);
    assertThat(squat.side()).isEmpty();
    assertThat(squat.startValue()).isCloseTo(10, within(0.5));
    assertThat(squat.farthestValue()).isCloseTo(100, within(0.5));
    assertThat(squat.range()).isCloseTo(90, within(1.0));
    assertThat(squat.leftMinusRight()).isCloseTo(0, within(1e-9));
    // A cosine goes from 10 % to 90 % of its height in 0.295 of its period.
    assertThat(squat.forwardS()).isCloseTo(0.295 * 3, within(0.08));
    assertThat(squat.backS()).isCloseTo(0.295 * 3, within(0.08));
    assertThat(squat.pauseS()).isCloseTo(0.205 * 3, within(0.08));
    assertThat(squat.startNs() / 1e9).isCloseTo(1 + 0.1024 * 3, within(0.05));
    assertThat(squat.isFull()).isTrue();
  }

  @Test
  void shouldGoThroughThePhasesByName() {
    run(ExerciseCounter.of(SQUAT), 0, 5, squat(100, 3));
    List<String> phases = new ArrayList<>();
    for (ExerciseState state : states) {
      if (phases.isEmpty() || !phases.get(phases.size() - 1).equals(state.phaseName())) {
        phases.add(state.phaseName());
      }
    }
    assertThat(phases)
        .containsExactly("getting ready", "standing", "down", "bottom", "up", "standing");
    assertThat(states).allMatch(state -> state.progress() >= 0 && state.progress() <= 1);
  }

  @Test
  void shouldCountAShallowSquatAndSayWhatIsWrong() {
    ExerciseState last = run(ExerciseCounter.of(SQUAT), 0, 4.5, squat(80, 3));
    assertThat(last.repetitions()).isEqualTo(1);
    assertThat(repetitions.get(0).faults()).containsExactly(Fault.TOO_SHALLOW);
    assertThat(repetitions.get(0).isFull()).isFalse();
    assertThat(last.hints())
        .containsExactly(new Hint(Hint.Kind.FAULT, "move through the full range"));
  }

  @Test
  void shouldNotCountASmallMovementAndSaySo() {
    ExerciseState last = run(ExerciseCounter.of(SQUAT), 0, 4.5, squat(60, 3));
    assertThat(last.repetitions()).isZero();
    assertThat(last.hints())
        .containsExactly(new Hint(Hint.Kind.NOT_COUNTED, "that was too small to count"));
  }

  @Test
  void shouldNotCountWhatIsTooFastOrTooSlow() {
    ExerciseState fast = run(ExerciseCounter.of(SQUAT), 0, 3, squat(100, 0.5));
    assertThat(fast.repetitions()).isZero();
    assertThat(fast.hints())
        .containsExactly(new Hint(Hint.Kind.NOT_COUNTED, "that took less than 0.5 s"));
    ExerciseState slow = run(ExerciseCounter.of(SQUAT), 0, 15, squat(100, 13));
    assertThat(slow.repetitions()).isZero();
  }

  @Test
  void shouldCompareTheSides() {
    run(ExerciseCounter.of(SQUAT), 0, 5, squat(110, 3), squat(90, 3));
    assertThat(repetitions.get(0).leftMinusRight()).isCloseTo(20, within(1.0));
    assertThat(repetitions.get(0).faults()).containsExactly(Fault.UNEVEN);
  }

  @Test
  void shouldNotCountWhoComesUpWithoutHavingStood() {
    DoubleUnaryOperator rising = timeS -> Math.max(10, 100 - 60 * timeS);
    assertThat(run(ExerciseCounter.of(SQUAT), 0, 5, rising).repetitions()).isZero();
  }

  @Test
  void shouldNotCountWhoStoodTooShortlyBefore() {
    DoubleUnaryOperator bouncing = timeS -> 60 + 50 * Math.cos(2 * Math.PI * timeS / 1.2);
    assertThat(run(ExerciseCounter.of(SQUAT), 0, 12, bouncing).repetitions()).isZero();
  }

  @Test
  void shouldNotCountNoiseAboutTheThresholds() {
    DoubleUnaryOperator kneeDeg =
        timeS -> squat(100, 6).applyAsDouble(timeS) + 3.5 * Math.sin(50 * timeS);
    assertThat(run(ExerciseCounter.of(SQUAT), 0, 9, kneeDeg).repetitions()).isEqualTo(1);
  }

  @Test
  void shouldNotCountInAnotherPosture() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    for (int i = 0; i < 150; i++) {
      double deg = squat(100, 3).applyAsDouble(i / FPS);
      AnglePerson lying = AnglePerson.of(3).knees(deg, deg).angle("trunk", 85);
      add(counter.next(lying.person(), Math.round(i / FPS * 1e9)));
    }
    ExerciseState last = states.get(states.size() - 1);
    assertThat(last.repetitions()).isZero();
    assertThat(last.phase()).isEqualTo(Phase.AWAY);
    assertThat(last.hints()).containsExactly(new Hint(Hint.Kind.POSTURE, "get upright"));
  }

  @Test
  void shouldKeepTheRepetitionThroughAShortLoss() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    run(counter, 0, 1.6, squat(100, 3));
    assertThat(run(counter, 2.4, 5, squat(100, 3)).repetitions()).isEqualTo(1);
  }

  @Test
  void shouldKeepTheCountButNotTheRepetitionThroughALongLoss() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    run(counter, 0, 5, squat(100, 3));
    DoubleUnaryOperator second = timeS -> squat(100, 3).applyAsDouble(timeS - 4);
    run(counter, 5, 6.5, second);
    // Hidden, not gone.
    for (int i = 0; i < 36; i++) {
      add(counter.next(AnglePerson.of(3).person(), Math.round((6.5 + i / FPS) * 1e9)));
    }
    assertThat(states.get(states.size() - 1).phase()).isEqualTo(Phase.AWAY);
    assertThat(states.get(states.size() - 1).hints())
        .contains(new Hint(Hint.Kind.NOT_VISIBLE, "left leg and right leg not visible"));
    assertThat(run(counter, 7.7, 9, second).repetitions()).isEqualTo(1);
    DoubleUnaryOperator third = timeS -> squat(100, 3).applyAsDouble(timeS - 8);
    assertThat(run(counter, 9, 13, third).repetitions()).isEqualTo(2);
  }

  @Test
  void shouldNotJoinWhatWasBeforeAndAfterSomebodyWasAway() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    run(counter, 0, 2.5, squat(100, 3));
    assertThat(run(counter, 4.6, 6, timeS -> 10).repetitions()).isZero();
  }

  @Test
  void shouldForgetWhoIsGoneForLong() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    run(counter, 0, 5, squat(100, 3));
    double laterS = 5 + ExerciseCounter.FORGET_S - 1;
    assertThat(run(counter, laterS, laterS + 0.1, timeS -> 10).repetitions()).isEqualTo(1);
    laterS += ExerciseCounter.FORGET_S + 1;
    assertThat(run(counter, laterS, laterS + 0.1, timeS -> 10).repetitions()).isZero();
  }

  @Test
  void shouldCountEachPersonByItself() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    for (int i = 0; i < 150; i++) {
      long timeNs = Math.round(i / FPS * 1e9);
      double deg = squat(100, 3).applyAsDouble(i / FPS);
      add(counter.next(AnglePerson.of(1).knees(deg, deg).person(), timeNs));
      add(counter.next(AnglePerson.of(2).knees(10, 10).person(), timeNs));
    }
    assertThat(states.get(states.size() - 2).repetitions()).isEqualTo(1);
    assertThat(states.get(states.size() - 1).repetitions()).isZero();
  }

  @Test
  void shouldRefuseTimeThatDoesNotGrow() {
    ExerciseCounter counter = ExerciseCounter.of(SQUAT);
    counter.next(AnglePerson.of(1).person(), 5);
    counter.next(AnglePerson.of(2).person(), 5);
    assertThatThrownBy(() -> counter.next(AnglePerson.of(1).person(), 5))
        .hasMessage("captureTimeNs must be later than 5: 5");
    assertThatThrownBy(() -> counter.next(AnglePerson.of(3).person(), 4))
        .hasMessage("captureTimeNs must be later than 5: 4");
  }

  @Test
  void shouldCountSidesInTurnAndBothAtOnceOnce() {
    ExerciseDefinition curl =
        ExerciseDefinition.builder("curl")
            .signal(Measure.angle("knee"), MeasuredSide.IN_TURN)
            .counting(Counting.between(30, 70))
            .build();
    ExerciseCounter inTurn = ExerciseCounter.of(curl);
    DoubleUnaryOperator later = timeS -> squat(100, 3).applyAsDouble(timeS - 2.9);
    assertThat(run(inTurn, 0, 9, squat(100, 3), later).repetitions()).isEqualTo(2);
    assertThat(repetitions)
        .extracting(Repetition::side)
        .containsExactly(Optional.of(Side.LEFT), Optional.of(Side.RIGHT));
    assertThat(repetitions.get(0).rightRange()).isNaN();
    repetitions.clear();
    DoubleUnaryOperator alike = timeS -> squat(95, 3).applyAsDouble(timeS - 0.2);
    assertThat(run(ExerciseCounter.of(curl), 0, 6, squat(100, 3), alike).repetitions())
        .isEqualTo(1);
    Repetition both = repetitions.get(repetitions.size() - 1);
    assertThat(both.number()).isEqualTo(1);
    assertThat(both.side()).isEmpty();
    assertThat(both.leftMinusRight()).isCloseTo(5, within(0.5));
  }

  @Test
  void shouldMeasureHoldsAndEndWhatIsStillHeld() {
    ExerciseDefinition wallSit =
        ExerciseDefinition.builder("wall-sit")
            .signal(Measure.angle("knee"), MeasuredSide.MEAN)
            .holding(new Holding(70, 110, 2))
            .build();
    ExerciseCounter counter = ExerciseCounter.of(wallSit);
    DoubleUnaryOperator kneeDeg =
        timeS -> timeS < 1 || (timeS > 6 && timeS < 8) || (timeS > 9 && timeS < 12) ? 20 : 90;
    ExerciseState last = run(counter, 0, 16, kneeDeg);
    assertThat(repetitions).hasSize(1);
    assertThat(repetitions.get(0).holdS()).isCloseTo(5, within(0.05));
    assertThat(last.phase()).isEqualTo(Phase.HOLD);
    assertThat(last.holdS()).isCloseTo(4, within(0.05));
    assertThat(last.repetitions()).isEqualTo(2);
    assertThat(counter.finish().get(3)).extracting(Repetition::number).isEqualTo(2);
    assertThat(counter.finish()).isEmpty();
  }

  @Test
  void shouldNotEndAHoldWithAShortBreak() {
    ExerciseDefinition wallSit =
        ExerciseDefinition.builder("wall-sit")
            .signal(Measure.angle("knee"), MeasuredSide.MEAN)
            .holding(new Holding(70, 110, 2))
            .build();
    DoubleUnaryOperator kneeDeg = timeS -> timeS > 3 && timeS < 3.3 ? 60 : 90;
    assertThat(run(ExerciseCounter.of(wallSit), 0, 8, kneeDeg).holdS()).isCloseTo(8, within(0.1));
  }

  @Test
  void shouldStopWhereRequiredLandmarksAreHidden() {
    ExerciseDefinition needsFeet =
        ExerciseDefinition.builder("x")
            .signal(Measure.angle("knee"), MeasuredSide.MEAN)
            .counting(Counting.between(30, 70))
            .required(List.of("footIndex"))
            .build();
    assertThat(run(ExerciseCounter.of(needsFeet), 0, 5, squat(100, 3)).repetitions()).isEqualTo(1);
  }
}
