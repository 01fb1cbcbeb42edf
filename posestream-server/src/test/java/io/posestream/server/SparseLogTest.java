package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.FakeClock;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparseLogTest {
  private final FakeClock clock = new FakeClock();
  private final List<String> lines = new ArrayList<>();
  private final SparseLog log = new SparseLog(new Lines(), clock);

  @Test
  void shouldLogAMessageASecondAndCountTheOthers() {
    for (int i = 0; i < 2_500; i++) {
      log.log(Level.WARNING, "message " + i);
      clock.advance(1_000_000);
    }
    assertThat(lines)
        .containsExactly(
            "message 0",
            "message 1000 (999 left out before)",
            "message 2000 (999 left out before)");
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
