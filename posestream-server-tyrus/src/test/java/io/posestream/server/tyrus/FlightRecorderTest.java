package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.result.StageTimes;
import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Java Flight Recorder sees of each frame. */
class FlightRecorderTest extends RunningServer {
  private static final String EVENT = "io.posestream.Frame";

  private final Path file;

  FlightRecorderTest(@TempDir Path folder) {
    file = folder.resolve("frames.jfr");
  }

  private List<RecordedEvent> stopped(Recording recording) throws IOException {
    recording.stop();
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .toList();
  }

  @Test
  void shouldRecordEachFrameWithItsStages() throws Exception {
    int port = start();
    try (Recording recording = new Recording();
        TestClient client = TestClient.open(port, BINARY)) {
      recording.enable(EVENT);
      recording.start();
      client.event("hello");
      ResultMessage first = client.isServed(7);
      ResultMessage second = client.isServed(9);
      // Only then the second has been written.
      client.isServed(11);
      List<RecordedEvent> events = stopped(recording);
      assertThat(events).hasSizeBetween(2, 3);
      assertIs(events.get(0), first);
      assertIs(events.get(1), second);
      assertThat(events.get(1).getStartTime()).isAfterOrEqualTo(events.get(0).getEndTime());
    }
  }

  private static void assertIs(RecordedEvent event, ResultMessage message) {
    StageTimes times = message.result().times();
    assertThat(event.getInt("client")).isEqualTo(1);
    assertThat(event.getThread().getJavaName()).isEqualTo("posestream-client-1");
    assertThat(event.getLong("sequence")).isEqualTo(message.result().frame().sequence());
    assertThat(event.getString("status")).isEqualTo("detected");
    assertThat(event.getInt("people")).isEqualTo(message.result().people().size());
    // The protocol has milliseconds of 32 bits.
    assertNear(event.getDuration("waitNs"), times.waitNs());
    assertNear(event.getDuration("decodeNs"), times.decodeNs());
    assertNear(event.getDuration("bodyNs"), times.poseNs());
    assertNear(event.getDuration("handsNs"), times.handsNs());
    assertNear(event.getDuration("anglesNs"), times.anglesNs());
    assertNear(event.getDuration("smoothNs"), times.smoothNs());
    assertThat(event.getDuration().toNanos())
        .isGreaterThanOrEqualTo(times.anglesNs() + times.smoothNs());
  }

  private static void assertNear(Duration recorded, long sentNs) {
    assertThat(Math.abs(recorded.toNanos() - sentNs)).isLessThanOrEqualTo(2_000);
  }
}
