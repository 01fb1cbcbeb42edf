package io.posestream.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class WeightedNmsPropertyTest {
  private static final float IOU = 0.3f;

  @Provide
  Arbitrary<List<Detection>> detections() {
    Arbitrary<Float> coordinate = Arbitraries.floats().between(0, 1);
    Arbitrary<Float> side = Arbitraries.floats().between(0.05f, 0.5f);
    Arbitrary<Float> score = Arbitraries.floats().between(0.5f, 1);
    return Combinators.combine(coordinate, coordinate, side, side, score)
        .as(
            (x, y, width, height, probability) ->
                new Detection(
                    probability, new float[] {x, y, x + width, y + height}, new float[] {x, y}))
        .list()
        .ofMaxSize(12);
  }

  @Property
  void bestScoreComesFirst(@ForAll("detections") List<Detection> detections) {
    List<Detection> kept = WeightedNms.suppress(detections, IOU);
    assertThat(kept).hasSizeLessThanOrEqualTo(detections.size());
    assertThat(kept.isEmpty()).isEqualTo(detections.isEmpty());
    if (!kept.isEmpty()) {
      double best = detections.stream().mapToDouble(Detection::score).max().orElseThrow();
      assertThat((double) kept.get(0).score()).isEqualTo(best);
    }
  }

  @Property
  void everyResultLiesWithinTheHullOfTheInput(@ForAll("detections") List<Detection> detections) {
    double minX = detections.stream().mapToDouble(Detection::xMin).min().orElse(0);
    double maxX = detections.stream().mapToDouble(Detection::xMax).max().orElse(0);
    for (Detection kept : WeightedNms.suppress(detections, IOU)) {
      assertThat((double) kept.xMin()).isBetween(minX - 1e-6, maxX + 1e-6);
      assertThat((double) kept.xMax()).isBetween(minX - 1e-6, maxX + 1e-6);
    }
  }

  @Property
  void orderOfTheInputDoesNotMatterForTheCount(@ForAll("detections") List<Detection> detections) {
    List<Detection> sorted =
        detections.stream()
            .sorted(java.util.Comparator.comparing(Detection::score))
            .distinct()
            .toList();
    long differentScores = sorted.stream().map(Detection::score).distinct().count();
    if (differentScores == detections.size()) {
      assertThat(WeightedNms.suppress(sorted, IOU))
          .hasSameSizeAs(WeightedNms.suppress(detections, IOU));
    }
  }

  @Property
  void twoCopiesOfABoxAreOne(@ForAll("detections") List<Detection> detections) {
    if (detections.isEmpty()) {
      return;
    }
    Detection one = detections.get(0);
    List<Detection> kept = WeightedNms.suppress(List.of(one, one), IOU);
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).xMin()).isCloseTo(one.xMin(), Offset.offset(1e-6f));
    assertThat(kept.get(0).keypointY(0)).isCloseTo(one.keypointY(0), Offset.offset(1e-6f));
  }
}
