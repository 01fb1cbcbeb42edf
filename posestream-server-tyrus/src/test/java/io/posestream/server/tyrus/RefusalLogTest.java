package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.FakeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
  private final FakeClock clock = new FakeClock();
  private final List<String> lines = new ArrayList<>();
  private final RefusalLog log = new RefusalLog(new Lines(), clock);

  @Test
  void shouldWriteALineASecondWithTheNumberOfRefusals() {
    for (int i = 0; i < 2_500; i++) {
      log.refused("it is number " + i);
      clock.advance(1_000_000);
    }
    assertThat(lines)
        .containsExactly(
            "Handshakes refused: 1, the last one as it is number 0",
            "Handshakes refused: 1000, the last one as it is number 1000",
            "Handshakes refused: 1000, the last one as it is number 2000");
  }

  private final class Lines implements System.Logger {
    @Override
    public String getName() {
      return "lines";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable cause) {
      lines.add(message);
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String format, Object... arguments) {
      lines.add(format);
    }
  }
}
