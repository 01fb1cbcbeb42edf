package io.posestream.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.bench.capacity.CapacityStep.ServerUse;
import io.posestream.bench.machine.Machine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CapacitySearchPropertyTest {
  private static final CapacityBar BAR = new CapacityBar(0.95, 150);

  /** A server that gives each stream its rate, or too little. */
  private static Capacity search(int most, IntPredicate held) throws Exception {
    return CapacitySearch.run(most, BAR, streams -> step(streams, held.test(streams) ? 1 : 0.5, 9));
  }

  private static CapacityStep step(int streams, double share, double p95Ms) {
    return new CapacityStep(
        streams,
        0,
        share,
        15 * share * streams,
        p95Ms,
        1,
        0.1,
        OptionalDouble.of(0),
        Optional.of(new ServerUse(0.2 * streams, 500 + 3 * streams, 20 + streams)));
  }

  @Property
  void theMostStreamsThatAreHeldAreFound(
      @ForAll @IntRange(max = 200) int capacity, @ForAll @IntRange(min = 1, max = 100) int most)
      throws Exception {
    Capacity found = search(most, streams -> streams <= capacity);
    assertThat(found.streams()).isEqualTo(Math.min(capacity, most));
    assertThat(found.more()).isEqualTo(capacity >= most);
    assertThat(found.steps()).allMatch(step -> step.streams() >= 1 && step.streams() <= most);
  }

  @Property
  void stepsGrowWithTheLogarithm(@ForAll @IntRange(max = 1000) int held) throws Exception {
    int doublings = 32 - Integer.numberOfLeadingZeros(held);
    assertThat(search(2000, streams -> streams <= held).steps())
        .hasSizeLessThanOrEqualTo(3 * (doublings + 1));
  }

  /** Whatever is missed once, and never again, is held. */
  @Property
  void aSingleMissDoesNotCount(@ForAll @IntRange(max = 50) int held) throws Exception {
    Set<Integer> missed = new HashSet<>();
    Capacity found = search(64, streams -> streams <= held && !missed.add(streams));
    assertThat(found.streams()).isEqualTo(held);
  }

  @Example
  void shouldMissTheBarByShareByTimeAndByLostStreams() {
    assertThat(BAR.holds(step(3, 0.95, 150))).isTrue();
    assertThat(BAR.holds(step(3, 0.94, 150))).isFalse();
    assertThat(BAR.holds(step(3, 1, 151))).isFalse();
    assertThat(BAR.holds(step(3, 1, Double.NaN))).isFalse();
    assertThat(BAR.holds(CapacityStep.refused(3))).isFalse();
  }

  @Example
  void shouldSayWhatEachFurtherStreamTakes() throws Exception {
    Capacity found = search(64, streams -> streams <= 5);
    assertThat(found.largest().streams()).isEqualTo(8);
    assertThat(found.mbPerStream()).hasValue(4);
    assertThat(search(64, streams -> false).mbPerStream()).isEmpty();
  }

  /** A server that is full still has a capacity. */
  @Example
  void shouldCountRefusedStreamsAsMissed() throws Exception {
    Capacity found =
        CapacitySearch.run(
            64, BAR, streams -> streams <= 4 ? step(streams, 1, 9) : CapacityStep.refused(streams));
    assertThat(found.streams()).isEqualTo(4);
    assertThat(found.largest().streams()).isEqualTo(4);
  }

  @Example
  void shouldPrintARowWhateverIsHeld() throws Exception {
    for (int held : new int[] {0, 1, 5, 64}) {
      Capacity found = search(64, streams -> streams <= held);
      var row = new CapacityReport.Row("lite, lite hands", 2, 15, found);
      var report = new CapacityReport(Machine.here(), BAR, List.of(row));
      assertThat(report.section().markdown())
          .contains(
              "| lite, lite hands | 2 (1.00) | 15 | " + held + (held == 64 ? " or more" : ""));
    }
  }
}
