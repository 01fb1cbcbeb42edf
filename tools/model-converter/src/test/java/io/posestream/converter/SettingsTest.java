package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void shouldReadTheArguments() {
    assertThat(
            Settings.parse(
                List.of("--weights", "w", "--output", "o", "--stamp", "s", "--keep-segmentation")))
        .isEqualTo(new Settings(Path.of("w"), Path.of("o"), Path.of("s"), true));
  }

  @Test
  void shouldSayWhatIsMissingOrUnknown() {
    assertThatThrownBy(() -> Settings.parse(List.of("--weights", "w")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--output is missing");
    assertThatThrownBy(() -> Settings.parse(List.of("--prune"))).hasMessageContaining("--prune");
  }
}
