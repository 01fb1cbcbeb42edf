package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.cli.Json;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class JsonLogTest {
  private static JsonNode line(LogRecord message) {
    String line = new JsonLogLine().format(message);
    assertThat(line.lines()).hasSize(1);
    assertThat(line).endsWith("\n");
    return Json.parse(line);
  }

  @Test
  void shouldWriteAMessageAsOneLine() {
    LogRecord message = new LogRecord(Level.WARNING, "of {0}:\n\"{1}\"");
    message.setLoggerName("io.posestream.server");
    message.setParameters(new Object[] {7, "a\tb"});
    message.setInstant(Instant.parse("2026-11-28T09:48:53.125Z"));
    JsonNode line = line(message);
    assertThat(line.get("time").asText()).isEqualTo("2026-11-28T09:48:53.125Z");
    assertThat(line.get("level").asText()).isEqualTo("WARNING");
    assertThat(line.get("logger").asText()).isEqualTo("io.posestream.server");
    assertThat(line.get("message").asText()).isEqualTo("of 7:\n\"a\tb\"");
    assertThat(line.has("stackTrace")).isFalse();
  }

  @Test
  void shouldKeepTheCauseWithinTheLine() {
    LogRecord message = new LogRecord(Level.SEVERE, "broken");
    message.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
    assertThat(line(message).get("stackTrace").asText())
        .startsWith("java.lang.IllegalStateException: outer")
        .contains("Caused by: java.lang.IllegalArgumentException: inner")
        .contains("\tat " + JsonLogTest.class.getName());
  }

  @Test
  @Timeout(120)
  @DisabledOnOs(OS.WINDOWS) // there is no SIGTERM
  void shouldWriteAllThatAServerSaysAsJson() throws Exception {
    try (ServeProcess server = ServeProcess.start("--model=lite", "--log-format=json")) {
      server.terminate();
      server.awaitExit(30);
      // Newer JVMs warn of native access, with a blank line between, and a library that only tests
      // have of its missing log.
      List<JsonNode> lines =
          server.printed().stream()
              .filter(line -> !line.isBlank())
              .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("SLF4J"))
              .map(Json::parse)
              .toList();
      assertThat(lines)
          .extracting(line -> line.get("message").asText())
          .anyMatch(message -> message.startsWith("WebSocket ws://127.0.0.1:"))
          .anyMatch(message -> message.startsWith("Ready after "))
          .contains("Stopping ...");
      assertThat(lines)
          .allMatch(line -> Instant.parse(line.get("time").asText()).isAfter(Instant.EPOCH));
    }
  }
}
