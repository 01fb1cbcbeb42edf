package io.posestream.arbitraries;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of signals for filters. */
public final class SampleArbitraries {
  private SampleArbitraries() {}

  /**
   * One to thirty samples with values between ±1000 in steps of 1/64, so that sums of them are
   * exact in float, at strictly increasing times: regular, jittery, with gaps of up to two seconds.
   */
  public static Arbitrary<List<Sample>> signals() {
    Arbitrary<Float> values = Arbitraries.integers().between(-64_000, 64_000).map(n -> n / 64f);
    Arbitrary<Long> stepsNs =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.longs().between(1_000_000, 100_000_000)),
            Tuple.of(1, Arbitraries.longs().between(1, 2_000_000_000L)));
    return Combinators.combine(values, stepsNs)
        .as(Sample::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(SampleArbitraries::accumulateTimes);
  }

  private static List<Sample> accumulateTimes(List<Sample> steps) {
    List<Sample> samples = new ArrayList<>();
    // Room for times before the first one.
    long timeNs = 1_000_000;
    for (Sample step : steps) {
      timeNs += step.timeNs();
      samples.add(new Sample(step.value(), timeNs));
    }
    return samples;
  }
}
