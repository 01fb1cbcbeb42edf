package io.posestream.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZeroPhaseFilterPropertyTest {
  private static final double CUTOFF_HZ = 6;
  private static final double FPS = 30;
  private static final ZeroPhaseFilter FILTER = ZeroPhaseFilter.of(CUTOFF_HZ);

  /** Times of frames at 30 a second, each moved by up to {@code jitter} of the distance. */
  private static long[] times(int count, double jitter, long seed) {
    Random random = new Random(seed);
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = Math.round((i + jitter * (random.nextDouble() - 0.5)) * 1e9 / FPS);
    }
    return times;
  }

  private static float[] values(long[] timesNs, DoubleUnaryOperator ofS) {
    float[] values = new float[timesNs.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ofS.applyAsDouble(timesNs[i] / 1e9);
    }
    return values;
  }

  private static float[] noise(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 180 * random.nextFloat();
    }
    return values;
  }

  @Property
  void constantStaysThatConstant(
      @ForAll @IntRange(min = 1, max = 80) int count,
      @ForAll @FloatRange(min = -180, max = 180) float constant,
      @ForAll long seed) {
    long[] times = times(count, 0.8, seed);
    assertThat(FILTER.filter(times, values(times, t -> constant))).containsOnly(constant);
  }

  @Property(tries = 200)
  void straightLineStaysThatLine(
      @ForAll @IntRange(min = 30, max = 80) int count,
      @ForAll @FloatRange(min = -200, max = 200) float degPerS,
      @ForAll long seed) {
    long[] times = times(count, 0.8, seed);
    float[] line = values(times, t -> 90 + degPerS * t);
    assertClose(FILTER.filter(times, line), line, 0.02);
  }

  @Property(tries = 200)
  void filterIsLinear(
      @ForAll @IntRange(min = 1, max = 80) int count,
      @ForAll @FloatRange(min = -2, max = 2) float p,
      @ForAll long seed) {
    long[] times = times(count, 0.8, seed);
    float[] x = noise(count, seed);
    float[] z = noise(count, seed + 1);
    float[] both = new float[count];
    for (int i = 0; i < count; i++) {
      both[i] = p * x[i] + z[i];
    }
    float[] fx = FILTER.filter(times, x);
    float[] expected = FILTER.filter(times, z);
    for (int i = 0; i < count; i++) {
      expected[i] += p * fx[i];
    }
    assertClose(FILTER.filter(times, both), expected, 1e-3);
  }

  @Property(tries = 200)
  void reversedInputGivesReversedOutput(
      @ForAll @IntRange(min = 40, max = 120) int count, @ForAll long seed) {
    long[] times = times(count, 0, seed);
    float[] x = noise(count, seed);
    assertClose(FILTER.filter(times, reversed(x)), reversed(FILTER.filter(times, x)), 0.05);
  }

  private static float[] reversed(float[] values) {
    float[] reversed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  @Property(tries = 200)
  void slowMovementHasNoLagAndKeepsItsAmplitude(
      @ForAll @DoubleRange(min = 0.3, max = 1.5) double hz,
      @ForAll @DoubleRange(min = 0, max = 6.28) double phase,
      @ForAll @DoubleRange(min = 0, max = 0.8) double jitter,
      @ForAll long seed) {
    long[] times = times(150, jitter, seed);
    DoubleUnaryOperator wave = t -> 90 + 50 * Math.sin(2 * Math.PI * hz * t + phase);
    float[] filtered = FILTER.filter(times, values(times, wave));
    // Away from the ends: in phase and out of phase with the wave.
    double in = 0;
    double out = 0;
    double inSquare = 0;
    for (int i = 30; i < 120; i++) {
      double angle = 2 * Math.PI * hz * times[i] / 1e9 + phase;
      assertThat(filtered[i]).isCloseTo((float) wave.applyAsDouble(times[i] / 1e9), within(1.5f));
      in += (filtered[i] - 90) * Math.sin(angle);
      inSquare += Math.sin(angle) * Math.sin(angle);
      out += (filtered[i] - 90 - 50 * Math.sin(angle)) * Math.cos(angle);
    }
    assertThat(in / inSquare).isBetween(0.98 * 50, 1.001 * 50);
    double lagMs = Math.abs(out / 45 / 50 / (2 * Math.PI * hz)) * 1e3;
    assertThat(lagMs).isLessThan(1);
  }

  @Test
  void shouldKeepSeventyOnePercentAtTheCutoff() {
    assertThat(gain(CUTOFF_HZ, 120)).isCloseTo(Math.sqrt(0.5), within(0.01));
  }

  @Test
  void shouldAttenuateWhatIsFaster() {
    assertThat(gain(2 * CUTOFF_HZ, 120)).isCloseTo(0.131, within(0.01));
    assertThat(gain(4 * CUTOFF_HZ, 120)).isLessThan(0.015);
  }

  /** What is left of an amplitude, of so many samples a second. */
  private static double gain(double hz, double fps) {
    long[] times = new long[600];
    for (int i = 0; i < times.length; i++) {
      times[i] = Math.round(i * 1e9 / fps);
    }
    float[] wave = values(times, t -> Math.sin(2 * Math.PI * hz * t));
    float[] filtered = FILTER.filter(times, wave);
    double both = 0;
    double square = 0;
    for (int i = 150; i < 450; i++) {
      both += filtered[i] * wave[i];
      square += wave[i] * wave[i];
    }
    return both / square;
  }

  @Property(tries = 200)
  void unevenTimesGiveTheSameCurve(
      @ForAll @DoubleRange(min = 0.3, max = 2) double hz, @ForAll long seed) {
    DoubleUnaryOperator wave = t -> 90 + 60 * Math.sin(2 * Math.PI * hz * t);
    long[] fine = new long[1200];
    for (int i = 0; i < fine.length; i++) {
      fine[i] = Math.round(i * 1e9 / 240);
    }
    long[] uneven = times(150, 0.8, seed);
    float[] expected = FILTER.filter(fine, values(fine, wave));
    float[] filtered = FILTER.filter(uneven, values(uneven, wave));
    for (int i = 30; i < 120; i++) {
      int at = (int) Math.round(uneven[i] / 1e9 * 240);
      double slopeDeg = 60 * 2 * Math.PI * hz * Math.abs(uneven[i] - fine[at]) / 1e9;
      assertThat((double) filtered[i]).isCloseTo(expected[at], within(slopeDeg + 2.5));
    }
  }

  @Property(tries = 200)
  void stepIsOvershotByATenthAtMost(
      @ForAll @IntRange(min = 1, max = 59) int at,
      @ForAll @DoubleRange(min = 0, max = 0.8) double jitter,
      @ForAll long seed) {
    long[] times = times(60, jitter, seed);
    float[] step = new float[60];
    for (int i = at; i < 60; i++) {
      step[i] = 100;
    }
    for (float value : FILTER.filter(times, step)) {
      assertThat(value).isBetween(-10f, 110f);
    }
  }

  /** As a network stream gives them: some frames within milliseconds, then none for a while. */
  @Property(tries = 500)
  void burstsOfFramesDoNotMultiplyNoise(@ForAll long seed) {
    Random random = new Random(seed);
    long[] times = new long[60];
    for (int i = 1; i < times.length; i++) {
      int stepMs = random.nextInt(3) == 0 ? 100 + random.nextInt(100) : 1 + random.nextInt(5);
      times[i] = times[i - 1] + stepMs * 1_000_000L;
    }
    for (float value : FILTER.filter(times, noise(times.length, seed))) {
      assertThat(value).isBetween(-20f, 200f);
    }
  }

  @Property
  void unknownNeverSpreadsAndIsBridgedOnlyBetweenNearNeighbours(
      @ForAll @IntRange(min = 1, max = 100) int count,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll long seed) {
    long[] times = times(count, 0.8, seed);
    float[] values = noise(count, seed);
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      values[i] = random.nextDouble() < share ? Float.NaN : values[i];
    }
    float[] filtered = FILTER.filter(times, values);
    for (int i = 0; i < count; i++) {
      long before = Long.MIN_VALUE;
      long after = Long.MAX_VALUE;
      for (int k = 0; k < count; k++) {
        if (!Float.isNaN(values[k])) {
          before = k <= i ? times[k] : before;
          after = k >= i ? Math.min(after, times[k]) : after;
        }
      }
      boolean bridged =
          before != Long.MIN_VALUE && after != Long.MAX_VALUE && after - before <= 250_000_000;
      assertThat(Float.isNaN(filtered[i])).isEqualTo(!bridged);
    }
  }

  @Property(tries = 200)
  void nothingCrossesALongGap(@ForAll long seed) {
    long[] times = times(90, 0, seed);
    float[] values = noise(90, seed);
    for (int i = 40; i < 50; i++) {
      values[i] = Float.NaN;
    }
    float[] before = FILTER.filter(times, values);
    for (int i = 50; i < 90; i++) {
      values[i] = 0;
    }
    float[] after = FILTER.filter(times, values);
    for (int i = 0; i < 40; i++) {
      assertThat(after[i]).isEqualTo(before[i]);
    }
  }

  @Test
  void shouldLeaveTheRecordingAsItIsAndASingleValueToo() {
    float[] values = {Float.NaN, 7, Float.NaN};
    float[] filtered = FILTER.filter(new long[] {0, 1, 2}, values);
    assertThat(filtered).containsExactly(Float.NaN, 7, Float.NaN);
    assertThat(values).containsExactly(Float.NaN, 7, Float.NaN);
    assertThat(FILTER.filter(new long[0], new float[0])).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoRecording() {
    assertRefused("2 times and 1 values", new long[] {0, 1}, new float[1]);
    assertRefused("time 1 is not after", new long[] {1, 1}, new float[2]);
    assertRefused("value 0 is Infinity", new long[1], new float[] {Float.POSITIVE_INFINITY});
    for (double cutoffHz : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ZeroPhaseFilter.of(cutoffHz))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cutoffHz");
    }
  }

  private static void assertRefused(String message, long[] timesNs, float[] values) {
    assertThatThrownBy(() -> FILTER.filter(timesNs, values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static void assertClose(float[] actual, float[] expected, double toleranceDeg) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).as("value %d", i).isCloseTo(expected[i], within(toleranceDeg));
    }
  }
}
