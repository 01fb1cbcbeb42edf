package io.posestream.models.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QualityLadderPropertyTest {
  private static final List<QualityTarget> TARGETS =
      List.of(QualityTarget.resultsPerSecond(30), QualityTarget.latencyMs(20));

  @Example
  void shouldReachFromLiteBodyAndRareHandsToTheBestOfAll() {
    Quality best = Quality.of(PoseModel.HEAVY, HandModel.FULL, 1);
    for (QualityTarget target : TARGETS) {
      List<Quality> levels = QualityLadder.of(target, best).levels();
      assertThat(levels.get(0)).isEqualTo(Quality.of(PoseModel.LITE, HandModel.LITE, 3));
      assertThat(levels.get(levels.size() - 1)).isEqualTo(best);
    }
  }

  @Example
  void shouldKnowTheBodysModelsAloneWithoutHands() {
    for (QualityTarget target : TARGETS) {
      assertThat(QualityLadder.of(target, Quality.of(PoseModel.HEAVY)).levels())
          .containsExactly(
              Quality.of(PoseModel.LITE), Quality.of(PoseModel.FULL), Quality.of(PoseModel.HEAVY));
    }
  }

  @Property
  void theCeilingIsTheBestLevel(
      @ForAll("targets") QualityTarget target, @ForAll("ceilings") Quality ceiling) {
    QualityLadder ladder = QualityLadder.of(target, ceiling);
    assertThat(ladder.level(ladder.top())).isEqualTo(ceiling);
    assertThat(ladder.levels()).allMatch(level -> level.limitedTo(ceiling).equals(level));
  }

  @Property
  void eachLevelIsBetterThanTheOneBelowAndWorseInNothing(
      @ForAll("targets") QualityTarget target, @ForAll("ceilings") Quality ceiling) {
    List<Quality> levels = QualityLadder.of(target, ceiling).levels();
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isNotEqualTo(levels.get(i - 1));
      assertThat(levels.get(i - 1).limitedTo(levels.get(i))).isEqualTo(levels.get(i - 1));
    }
  }

  @Example
  void shouldRefuseALevelOfAnotherLadder() {
    QualityLadder ladder = QualityLadder.of(TARGETS.get(0), Quality.of(PoseModel.FULL));
    assertThatThrownBy(() -> ladder.numberOf(Quality.of(PoseModel.HEAVY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HEAVY");
  }

  @Provide
  Arbitrary<QualityTarget> targets() {
    return Arbitraries.of(TARGETS);
  }

  @Provide
  Arbitrary<Quality> ceilings() {
    return Arbitraries.oneOf(
        Arbitraries.of(PoseModel.values()).map(Quality::of),
        Combinators.combine(
                Arbitraries.of(PoseModel.values()),
                Arbitraries.of(HandModel.values()),
                Arbitraries.integers().between(1, HandQuality.MAX_EVERY_FRAMES))
            .as(Quality::of));
  }
}
