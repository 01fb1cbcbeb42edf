package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.record.RecordingException;
import io.posestream.server.RecordingFolder;
import io.posestream.server.ReplayOptions;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.HelloReader;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client saw live is what a client of the replay sees, byte by byte. */
class ReplayServerTest extends RunningServer {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double FAST = 1e6;
  private static final byte[] IMAGE = {9, 8, 7};

  @TempDir private Path folder;
  private Optional<TyrusReplayServer> replay = Optional.empty();

  @AfterEach
  void stopReplay() {
    replay.ifPresent(TyrusReplayServer::close);
  }

  /** Streams five frames, with a change of settings among them; what the client was sent. */
  private List<Object> live(String subprotocol, boolean frames) throws InterruptedException {
    int port =
        start(ServiceOptions.builder().recordings(new RecordingFolder(folder, frames)).build());
    List<Object> received = new ArrayList<>();
    try (RawClient client = RawClient.open(port, subprotocol)) {
      received.add(client.next());
      for (int i = 1; i <= 5; i++) {
        client.frame(i, IMAGE);
        received.add(client.next());
        if (i == 3) {
          client.text("{\"event\":\"configure\",\"data\":{\"mirrored\":true}}");
          received.add(client.next());
        }
      }
    }
    server().close();
    return received;
  }

  private Path file() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private int replay(ReplayOptions options) throws Exception {
    TyrusReplayServer started =
        TyrusReplayServer.start(file(), options, PoseServerOptions.defaults().withPorts(0, 0));
    replay = Optional.of(started);
    return started.port();
  }

  private static boolean isEnd(Object message) {
    return message instanceof String text && text.contains("\"replayEnded\"");
  }

  private static boolean isFrame(Object message) {
    return message instanceof ByteBuffer bytes
        ? bytes.get(2) == 'F'
        : message.toString().startsWith("{\"event\":\"frame\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {BINARY, JSON})
  void shouldSendTheBytesThatWereSentLive(String subprotocol) throws Exception {
    List<Object> live = live(subprotocol, false);
    try (RawClient client = RawClient.open(replay(new ReplayOptions(FAST, false)), subprotocol)) {
      List<Object> replayed = client.until(ReplayServerTest::isEnd);
      replayed.remove(replayed.size() - 1);
      assertThat(replayed.subList(1, replayed.size())).isEqualTo(live.subList(1, live.size()));
      JsonNode hello = MAPPER.readTree(replayed.get(0).toString()).get("data");
      assertThat(hello.at("/replay/frames").booleanValue()).isFalse();
      assertThat(hello.at("/replay/durationMs").doubleValue()).isEqualTo(4 * 20.5);
      StreamDescription description = HelloReader.description(live.get(0).toString());
      assertThat(HelloReader.description(replayed.get(0).toString())).isEqualTo(description);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BINARY, JSON})
  void shouldCountAnExerciseOfARecordingAndLeaveItsResultsAsTheyAre(String subprotocol)
      throws Exception {
    List<Object> live = live(subprotocol, false);
    try (RawClient client = RawClient.open(replay(new ReplayOptions(0.1, false)), subprotocol)) {
      List<Object> replayed = new ArrayList<>(List.of(client.next()));
      client.text("{\"event\":\"countExercise\",\"data\":{\"name\":\"squat\"}}");
      client.text("{\"event\":\"countExercise\",\"data\":{\"name\":\"sing\"}}");
      replayed.addAll(client.until(ReplayServerTest::isEnd));
      List<String> counted =
          replayed.stream()
              .map(Object::toString)
              .filter(text -> text.contains("\"event\":\"exercise\""))
              .toList();
      assertThat(counted.get(0)).contains("\"people\":[]");
      assertThat(counted.get(1)).contains("\"repetitions\":0");
      assertThat(replayed).anyMatch(each -> each.toString().contains("not sing"));
      replayed.removeIf(
          each -> counted.contains(each.toString()) || each.toString().contains("\"error\""));
      replayed.remove(replayed.size() - 1);
      assertThat(replayed.subList(1, replayed.size())).isEqualTo(live.subList(1, live.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BINARY, JSON})
  void shouldSendEachFrameBeforeItsResult(String subprotocol) throws Exception {
    List<Object> live = live(subprotocol, true);
    try (RawClient client = RawClient.open(replay(new ReplayOptions(FAST, false)), subprotocol)) {
      List<Object> replayed = client.until(ReplayServerTest::isEnd);
      assertThat(replayed.stream().filter(ReplayServerTest::isFrame)).hasSize(5);
      assertThat(isFrame(replayed.get(1))).isTrue();
      assertThat(isFrame(replayed.get(2))).isFalse();
      if (replayed.get(1) instanceof ByteBuffer bytes) {
        byte[] message = new byte[bytes.remaining()];
        bytes.duplicate().get(message);
        assertThat(FrameBinary.read(message).image().bytes()).isEqualTo(ByteBuffer.wrap(IMAGE));
      }
      replayed.removeIf(message -> isFrame(message) || isEnd(message));
      assertThat(replayed.subList(1, replayed.size())).isEqualTo(live.subList(1, live.size()));
    }
  }

  @Test
  void shouldTranslateForTheOtherSubprotocol() throws Exception {
    List<Object> live = live(BINARY, true);
    ResultReader reader = ResultReader.of(HelloReader.description(live.get(0).toString()));
    ResultMessage first = reader.binary((ByteBuffer) live.get(1));
    try (RawClient client = RawClient.open(replay(new ReplayOptions(FAST, false)), JSON)) {
      List<Object> replayed = client.until(ReplayServerTest::isEnd);
      assertThat(replayed).allMatch(String.class::isInstance);
      assertThat(replayed.get(2)).isEqualTo(ResultJson.message(first));
    }
  }

  @Test
  void shouldBeginAnewForEachClientAndCloseInALoop() throws Exception {
    live(BINARY, false);
    int port = replay(new ReplayOptions(FAST, true));
    for (int i = 0; i < 2; i++) {
      try (RawClient client = RawClient.open(port, BINARY)) {
        assertThat(client.until(Integer.class::isInstance)).hasSize(8).last().isEqualTo(1012);
      }
    }
  }

  @Test
  void shouldRefuseOtherSettingsAndIgnoreFrames() throws Exception {
    live(BINARY, false);
    try (RawClient client = RawClient.open(replay(new ReplayOptions(FAST, false)), BINARY)) {
      client.until(ReplayServerTest::isEnd);
      client.frame(7, IMAGE);
      client.text("{\"event\":\"configure\",\"data\":{\"mirrored\":true}}");
      assertThat(client.next().toString()).contains("badConfigure", "a recording is replayed");
    }
  }

  /** So fast that no machine keeps up: all the same is sent, and said to be late. */
  @Test
  void shouldLeaveNothingOutHoweverFast() throws Exception {
    List<Object> live = live(BINARY, true);
    try (RawClient client = RawClient.open(replay(new ReplayOptions(1e300, false)), BINARY)) {
      List<Object> replayed = client.until(ReplayServerTest::isEnd);
      replayed.removeIf(message -> isFrame(message) || isEnd(message));
      assertThat(replayed.subList(1, replayed.size())).isEqualTo(live.subList(1, live.size()));
    }
  }

  @Test
  void shouldNotStartWithAForeignFile() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "no recording at all");
    assertThatThrownBy(() -> replay(ReplayOptions.defaults()))
        .isInstanceOf(RecordingException.class)
        .hasMessage(file + " is no posestream recording");
    assertThatThrownBy(() -> new ReplayOptions(0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
