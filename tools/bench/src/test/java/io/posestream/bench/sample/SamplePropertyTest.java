package io.posestream.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SamplePropertyTest {
  private static final double NS_PER_MS = 1e6;

  @Property
  void percentileIsAMemberThatTheShareDoesNotExceed(
      @ForAll @Size(min = 1, max = 700) List<@LongRange(max = 1_000_000_000) Long> values,
      @ForAll @DoubleRange(max = 1) double share) {
    double percentileMs = sample(values).percentile(share);
    assertThat(values).extracting(ns -> ns / NS_PER_MS).contains(percentileMs);
    long atMost = values.stream().filter(ns -> ns / NS_PER_MS <= percentileMs).count();
    assertThat(atMost).isGreaterThanOrEqualTo((long) Math.ceil(share * values.size()));
  }

  @Property
  void percentileOfAbsoluteValuesDoesNotDependOnSigns(
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
      @ForAll @DoubleRange(max = 1) double share) {
    Sample errors = new Sample();
    Sample opposite = new Sample();
    values.forEach(errors::add);
    values.forEach(value -> opposite.add(-value));
    assertThat(errors.absolute().percentile(share))
        .isEqualTo(opposite.absolute().percentile(share))
        .isNotNegative();
  }

  @Property
  void distributionDoesNotDependOnTheOrder(
      @ForAll @Size(min = 1, max = 100) List<@LongRange(max = 1_000_000_000) Long> values,
      @ForAll long seed) {
    Distribution before = sample(values).distribution();
    List<Long> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(sample(shuffled).distribution()).isEqualTo(before);
  }

  @Property
  void distributionIsOrdered(
      @ForAll @Size(min = 1, max = 100) List<@LongRange(max = 1_000_000_000) Long> values) {
    Distribution distribution = sample(values).distribution();
    assertThat(distribution.count()).isEqualTo(values.size());
    assertThat(
            List.of(
                distribution.p50Ms(),
                distribution.p95Ms(),
                distribution.p99Ms(),
                distribution.maxMs()))
        .isSorted();
    assertThat(distribution.meanMs()).isLessThanOrEqualTo(distribution.maxMs() + 1e-9);
  }

  private static Sample sample(List<Long> values) {
    Sample sample = new Sample();
    values.forEach(sample::addNs);
    return sample;
  }
}
