package io.posestream.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.bench.sample.Distribution;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class HopsPropertyTest {
  @Property
  void hopsAddUpToTheWhole(
      @ForAll @DoubleRange(max = 1e3) double heldMs,
      @ForAll @DoubleRange(max = 1e3) double awayMs,
      @ForAll @DoubleRange(max = 1e3) double serverMs,
      @ForAll @DoubleRange(max = 1e3) double waitMs,
      @ForAll @DoubleRange(max = 1e3) double workMs) {
    Hops hops = new Hops();
    hops.add(heldMs, awayMs, serverMs, waitMs, workMs);
    Map<String, Distribution> distributions = hops.distributions();
    double sumMs = distributions.values().stream().mapToDouble(Distribution::meanMs).sum();
    double totalMs = heldMs + awayMs;
    assertThat(sumMs).isCloseTo(2 * totalMs, within(1e-6));
    assertThat(distributions.get(Hops.TOTAL)).extracting("meanMs").isEqualTo(totalMs);
  }

  @Example
  void shouldCountResultsThatContradictTheClientsClock() {
    Hops hops = new Hops();
    hops.add(1, 20, 15, 5, 10);
    assertThat(hops.contradictions()).isZero();
    // Longer in the server than away from the client.
    hops.add(1, 10, 15, 5, 10);
    // Longer waiting and working than in the server.
    hops.add(1, 20, 10, 5, 10);
    assertThat(hops.contradictions()).isEqualTo(2);
    assertThat(hops.count()).isEqualTo(3);
  }
}
