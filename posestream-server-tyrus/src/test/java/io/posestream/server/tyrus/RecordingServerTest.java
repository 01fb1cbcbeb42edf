package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.quality.PoseModel;
import io.posestream.record.CheckOutcome;
import io.posestream.record.Recorded;
import io.posestream.record.RecordedFrame;
import io.posestream.record.RecordedResult;
import io.posestream.record.RecordedSettings;
import io.posestream.record.RecordingCheck;
import io.posestream.record.RecordingReader;
import io.posestream.server.Await;
import io.posestream.server.RecordingFolder;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of clients in files: what was sent is there, byte by byte. */
class RecordingServerTest extends RunningServer {
  @TempDir private Path folder;

  private ServiceOptions recording(boolean frames) {
    return ServiceOptions.builder()
        .recordings(new RecordingFolder(folder.resolve("sessions"), frames))
        .build();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("sessions"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  /** The records of a session once its file is closed. */
  private List<Recorded> closed() throws IOException {
    Path file = file();
    Await.until(
        () -> {
          try (RecordingReader reader = RecordingReader.open(file)) {
            return reader.isComplete();
          }
        });
    List<Recorded> all = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<Recorded> next = reader.next(); next.isPresent(); next = reader.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {BINARY, JSON})
  void shouldRecordWhatWasSent(String subprotocol) throws IOException {
    int port = start(recording(true));
    List<ResultMessage> received = new ArrayList<>();
    try (TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      for (long i = 1; i <= 3; i++) {
        received.add(client.isServed(i));
      }
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      client.event("notice");
      for (long i = 4; i <= 5; i++) {
        received.add(client.isServed(i));
      }
    }
    List<Recorded> recorded = closed();
    List<RecordedResult> results = of(recorded, RecordedResult.class);
    assertThat(results).allMatch(RecordedResult::wasSent);
    assertThat(results.stream().map(RecordedResult::message)).isEqualTo(received);
    assertThat(results.stream().map(result -> ResultBinary.write(result.message())))
        .isEqualTo(received.stream().map(ResultBinary::write).toList());
    assertThat(of(recorded, RecordedFrame.class).stream().map(f -> f.frame().sequence()))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    List<RecordedSettings> settings = of(recorded, RecordedSettings.class);
    assertThat(settings).hasSize(2);
    assertThat(settings.get(1).fromSequence()).isEqualTo(4);
    assertThat(settings.get(1).config().get(StreamSetting.MODEL)).isEqualTo(PoseModel.LITE);
    try (RecordingReader reader = RecordingReader.open(file())) {
      CheckOutcome outcome = RecordingCheck.of(engine).run(reader);
      assertThat(outcome.isEqual()).as(outcome.toString()).isTrue();
      assertThat(outcome.results()).isEqualTo(5);
    }
  }

  private static <T> List<T> of(List<Recorded> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The last result is in the file although the server stops while it is made. */
  @Test
  void shouldLoseNothingWhenTheServerStops() throws IOException {
    int port = start(recording(false));
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      ResultMessage first = client.isServed(1);
      engine.frames.drainPermits();
      client.frame(2);
      awaitInWork(1);
      Thread stop = new Thread(() -> server().close());
      stop.start();
      client.event("notice");
      engine.frames.release(1_000_000);
      ResultMessage last = client.result(2);
      client.closed(1001);
      Await.until(() -> !stop.isAlive());
      try (RecordingReader reader = RecordingReader.open(file())) {
        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.frames()).isZero();
      }
      assertThat(of(closed(), RecordedResult.class).stream().map(RecordedResult::message))
          .containsExactly(first, last);
    }
  }

  @Test
  void shouldServeAClientWhoseRecordingCannotBeCreated() throws IOException {
    int port = start(recording(true));
    Files.delete(folder.resolve("sessions"));
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.isServed(1);
    }
    assertThat(folder.resolve("sessions")).doesNotExist();
  }

  @Test
  void shouldNotStartWithAFolderThatIsNone() throws IOException {
    Files.writeString(folder.resolve("sessions"), "a file");
    assertThatThrownBy(() -> start(recording(true)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.resolve("sessions").toString());
  }
}
