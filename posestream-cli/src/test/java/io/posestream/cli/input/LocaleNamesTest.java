package io.posestream.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class LocaleNamesTest {
  @Test
  void shouldNameTheLocaleOfABrokenName() {
    assertThat(LocaleNames.advice("?bung 1.mp4", "ANSI_X3.4-1968").orElseThrow())
        .contains("ANSI_X3.4-1968")
        .contains("LC_ALL");
    assertThat(LocaleNames.advice("\uFFFDbung.mp4", "ANSI_X3.4-1968")).isPresent();
  }

  @Test
  void shouldRefuseAnOptionThatIsNoPath() {
    assertThat(LocaleNames.path("clip.mp4")).hasFileName("clip.mp4");
    assertThatThrownBy(() -> LocaleNames.path("a\0b"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("Nul character");
  }

  @Test
  void shouldSayNothingAboutWholeNames() {
    assertThat(LocaleNames.advice("clip 1.mp4", "ANSI_X3.4-1968")).isEmpty();
    assertThat(LocaleNames.advice("Übung?.mp4", "UTF-8")).isEmpty();
  }
}
