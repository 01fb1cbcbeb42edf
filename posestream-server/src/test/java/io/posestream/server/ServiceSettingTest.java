package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceSettingTest {
  private static ServiceOptions read(ServiceSetting setting, String text) {
    return ServiceOptions.fromTexts(Map.of(setting, text), each -> "app." + each.key());
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceSetting.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "FRAMES_IN_WORK")
  void shouldReadItsDefaultAsTheDefault(ServiceSetting setting) {
    assertThat(read(setting, setting.defaultValue()))
        .usingRecursiveComparison()
        .isEqualTo(ServiceOptions.defaults());
  }

  @Test
  void shouldTakeTheOriginsThatAreNamedAndNoOther() {
    assertThat(read(ServiceSetting.ORIGINS, " https://a.example ,, https://b.example").origins())
        .isEqualTo(Set.of("https://a.example", "https://b.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAX_CLIENTS | 0 | app.max-clients must be a whole number 1..2147483647, not \"0\"",
        "PING_SECONDS | never | app.ping-seconds must be seconds 0.001..1000000, not \"never\"",
        "PING_SECONDS | 30 | app.silence-seconds must be more than app.ping-seconds, not \"30\"",
        "TOKEN | a b | app.token must consist of letters, digits and -._~ only"
      })
  void shouldRefuseByTheNameThatItIsGiven(ServiceSetting setting, String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(setting, text)).withMessage(message);
  }
}
