package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
  @ParameterizedTest
  @CsvSource({
    "0x0000, 0x0p0",
    "0x0001, 0x1p-24",
    "0x03FF, 0x3FFp-24",
    "0x0400, 0x1p-14",
    "0x3555, 0x555p-12",
    "0x3C00, 1",
    "0xC000, -2",
    "0x7BFF, 65504",
    "0x7C00, Infinity",
    "0xFC00, -Infinity"
  })
  void shouldReadTheStandardsExamples(int half, float value) {
    assertThat(Half.toFloat((short) half)).isEqualTo(value);
  }

  @Test
  void everyHalfSurvivesTheWayToFloatAndBack() {
    for (int half = 0; half <= 0xFFFF; half++) {
      float value = Half.toFloat((short) half);
      if (!Float.isNaN(value)) {
        assertThat(Half.fromFloat(value)).isEqualTo((short) half);
        assertThat(Half.holds(value)).isTrue();
      }
    }
  }

  @Property
  void whatDoesNotFitIsCutTowardsZero(@ForAll @FloatRange(min = -65000, max = 65000) float value) {
    float cut = Half.toFloat(Half.fromFloat(value));

    assertThat(Math.abs(cut)).isLessThanOrEqualTo(Math.abs(value));
    assertThat(Math.abs(cut - value)).isLessThanOrEqualTo(Math.abs(value) / 1024 + 0x1p-24f);
    assertThat(Half.holds(value)).isEqualTo(cut == value);
  }

  @Test
  void shouldNotHoldNotANumber() {
    assertThat(Half.holds(Float.NaN)).isFalse();
  }
}
