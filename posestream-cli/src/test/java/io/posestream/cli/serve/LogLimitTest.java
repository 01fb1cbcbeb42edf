package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLimitTest {
  private final AtomicLong nowNs = new AtomicLong(-7);
  private final LogLimit limit = new LogLimit(nowNs::get);
  private final List<String> passed = new ArrayList<>();

  private LogRecord log(String logger, String message) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName(logger);
    entry.setThrown(new IllegalStateException("first\nsecond"));
    if (limit.isLoggable(entry)) {
      passed.add(entry.getMessage());
    }
    return entry;
  }

  @Test
  void shouldPassAMessageASecondAndCountTheOthers() {
    for (int i = 0; i < 1_500; i++) {
      log("io.posestream.server", "message " + i);
      nowNs.addAndGet(1_000_000);
    }
    assertThat(passed).containsExactly("message 0", "message 1000 (999 left out before)");
  }

  @Test
  void shouldPassToEveryHandlerWhatItPassesToOne() {
    LogRecord entry = log("io.posestream.server", "message");
    assertThat(limit.isLoggable(entry)).isTrue();
    assertThat(entry.getMessage()).isEqualTo("message");
  }

  @Test
  void shouldPutTheCauseIntoTheLineOfALibrary() {
    assertThat(log("org.glassfish.tyrus", "bad frame").getThrown()).isNull();
    assertThat(passed).containsExactly("bad frame: java.lang.IllegalStateException: first second");
  }

  @Test
  void shouldKeepOurOwnStackTraces() {
    assertThat(log("io.posestream.server", "ours").getThrown()).isNotNull();
  }
}
