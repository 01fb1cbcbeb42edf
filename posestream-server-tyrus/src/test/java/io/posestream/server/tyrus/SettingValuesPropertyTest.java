package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a variable holds are options, or a refusal that names the variable. */
class SettingValuesPropertyTest {
  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.doubles().map(String::valueOf),
        Arbitraries.of("none", "*", "NaN", "1e400", "0x10", " 7 ", "+7", "7.0", "٧", "a,,b", "\0"));
  }

  @Property(tries = 5000)
  void aValueIsTakenOrRefusedByTheNameOfItsVariable(
      @ForAll ServerSetting setting, @ForAll("values") String value) {
    PoseServerOptions options;
    try {
      options = PoseServerOptions.fromEnvironment(Map.of(setting.variable(), value));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContainingAll(setting.variable(), " must ");
      return;
    }
    PoseServerOptions sameOnTheCommandLine =
        PoseServerOptions.fromCommandLine(Map.of(setting, value), Map.of());
    assertThat(sameOnTheCommandLine).usingRecursiveComparison().isEqualTo(options);
    if (value.isBlank()) {
      assertThat(options)
          .usingRecursiveComparison()
          .isEqualTo(PoseServerOptions.fromEnvironment(Map.of()));
    }
  }
}
