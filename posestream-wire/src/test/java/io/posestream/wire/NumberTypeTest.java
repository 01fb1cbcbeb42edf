package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTypeTest {
  private static final NumberType<Integer> WHOLE = NumberType.whole(1, 10);
  private static final NumberType<Float> DECIMAL = NumberType.decimal(0, 1);

  @Test
  void shouldReadNumbersUpToTheirLimits() {
    assertThat(WHOLE.parse("10")).isEqualTo(10);
    assertThat(WHOLE.read(json("1"))).isEqualTo(1);
    assertThat(DECIMAL.parse("1")).isEqualTo(1f);
    assertThat(DECIMAL.read(json("0.25"))).isEqualTo(0.25f);
    assertThat(DECIMAL.read(json("0"))).isEqualTo(0f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "2.0", "2e0", "99999999999999999999", "1e999"})
  void shouldRefuseWhatIsNoWholeNumberWithinTheLimits(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.parse(text))
        .withMessage("must be a whole number 1..10, not " + text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.read(json(text)))
        .withMessageStartingWith("must be a whole number 1..10, not ");
  }

  /** As a float it is 1. */
  @Test
  void shouldRefuseANumberThatOnlyRoundingBringsWithinTheLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> DECIMAL.parse("1.00000001"));
    assertThatIllegalArgumentException().isThrownBy(() -> DECIMAL.read(json("1.00000001")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "true", "null", "[5]"})
  void shouldRefuseJsonThatIsNoNumber(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WHOLE.read(json(text)));
    assertThatIllegalArgumentException().isThrownBy(() -> DECIMAL.read(json(text)));
  }

  private static JsonNode json(String text) {
    return Json.parse(text);
  }
}
