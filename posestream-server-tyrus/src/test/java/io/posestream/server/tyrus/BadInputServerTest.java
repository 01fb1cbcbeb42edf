package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.EncodedImage;
import io.posestream.result.PoseResult;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.StreamLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client may do wrong; the connection goes on, or ends as the protocol says, and others
 * notice nothing.
 */
@SuppressWarnings("try") // the bystander streams on its own
class BadInputServerTest extends RunningServer {
  private static final FrameMessage FRAME =
      new FrameMessage(1, 10, EncodedImage.of(new byte[] {1, 2, 3}));

  /** Says {@code bad}, is told {@code code}, and is served afterwards. */
  private void refuses(String subprotocol, Consumer<TestClient> bad, String code) {
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      bad.accept(client);
      client.error(code);
      client.isServed(7);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "badMessage   | nonsense",
        "badMessage   | ''",
        "badMessage   | {}",
        "badMessage   | {\"event\":\"dance\",\"data\":{}}",
        "badMessage   | {\"event\":\"configure\",\"data\":{\"detectionThreshold\":NaN}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"detectionThreshold\":\"NaN\"}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"presenceThreshold\":1e999}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"presenceThreshold\":-0.1}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"model\":\"lite\",\"hands\":1}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"fieldOfViewDeg\":0}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"target\":60}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"target\":{}}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"target\":{\"latencyMs\":0}}}",
        "badConfigure | {\"event\":\"configure\",\"data\":{\"target\":{\"resultsPerSecond\":1e999}}}",
        "badConfigure | {\"event\":\"configure\"}",
      })
  void shouldRefuseABadTextAndGoOnInBothSubprotocols(String code, String text) {
    refuses(JSON, client -> client.text(text), code);
    stop();
    refuses(BINARY, client -> client.text(text), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldRefuseJsonThatIsAThousandLevelsDeep(String subprotocol) {
    String deep = "{\"event\":\"configure\",\"data\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    refuses(subprotocol, client -> client.text(deep), "badMessage");
  }

  @Test
  void shouldRefuseTextWhereBinaryIsExpectedAndTheReverse() {
    refuses(BINARY, client -> client.text(ClientTextWriter.frame(FRAME)), "badMessage");
    stop();
    refuses(JSON, client -> client.binary(FrameBinary.write(FRAME)), "badMessage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "badFrame   | \"timestamp\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":null,\"timestamp\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":-1,\"timestamp\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1.5,\"timestamp\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":4294967296,\"timestamp\":1,\"image\":\"AAAA\"",
        "badMessage | \"sequence\":1,\"sequence\":2,\"timestamp\":1,\"image\":\"AAAA\"",
        "badMessage | \"sequence\":NaN,\"timestamp\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1,\"timestamp\":null,\"image\":\"AAAA\"",
        "badMessage | \"sequence\":1,\"timestamp\":NaN,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1,\"timestamp\":\"NaN\",\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1,\"timestamp\":-1e999,\"image\":\"AAAA\"",
        "badFrame   | \"sequence\":1,\"timestamp\":1",
        "badFrame   | \"sequence\":1,\"timestamp\":1,\"image\":\"no base64\"",
        "badFrame   | \"sequence\":1,\"timestamp\":1,\"image\":\"data:image/jpeg;base64,?\"",
      })
  void shouldRefuseABadTextFrameAndGoOn(String code, String fields) {
    String text = "{\"event\":\"frame\",\"data\":{" + fields + "}}";
    refuses(JSON, client -> client.text(text), code);
  }

  static Stream<Arguments> badBinaryFrames() {
    return Stream.of(
        arguments("empty", new byte[0]),
        arguments("no sequence", Arrays.copyOf(good().array(), 8)),
        arguments("no timestamp", Arrays.copyOf(good().array(), 16)),
        arguments("no picture", Arrays.copyOf(good().array(), FrameBinary.HEADER_BYTES)),
        arguments("zeros", new byte[100]),
        arguments("version 2", good().put(3, (byte) 2).array()),
        arguments("header too short", good().putShort(6, (short) 23).array()),
        arguments("header beyond the end", good().putShort(6, (short) 60_000).array()),
        arguments("NaN", good().putDouble(16, Double.NaN).array()),
        arguments("infinity", good().putDouble(16, Double.POSITIVE_INFINITY).array()));
  }

  private static ByteBuffer good() {
    return ByteBuffer.wrap(FrameBinary.write(FRAME)).order(ByteOrder.LITTLE_ENDIAN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBinaryFrames")
  void shouldRefuseABadBinaryFrameAndGoOn(String name, byte[] message) {
    refuses(BINARY, client -> client.binary(message), "badFrame");
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldRefuseARepeatedOrBackwardSequenceNamingIt(String subprotocol) {
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      client.isServed(5);
      client.frame(5);
      assertThat(client.error("badFrame").get("sequence").asLong()).isEqualTo(5);
      client.frame(4);
      assertThat(client.error("badFrame").get("sequence").asLong()).isEqualTo(4);
      client.isServed(6);
    }
  }

  @Test
  void shouldReadANegativeBinarySequenceAsTheGreatestThereIs() {
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.binary(good().putInt(8, -1).array());
      client.result(FrameMessage.MAX_SEQUENCE);
      client.frame(0);
      client.error("badFrame");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, BINARY})
  void shouldTakeAnyFiniteTimestampAndGiveItBack(String subprotocol) {
    int port = start();
    double[] timestampsMs = {100.5, 100.5, 99.25, -7, 1e300, -1e300, 0};
    try (TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      for (int i = 0; i < timestampsMs.length; i++) {
        client.frame(i, timestampsMs[i]);
        assertThat(client.result(i).timestampMs()).isEqualTo(timestampsMs[i]);
      }
    }
  }

  @Test
  void shouldCloseAfterFiftyBadMessagesInARow() {
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port)) {
      client.event("hello");
      for (int i = 0; i < 50; i++) {
        client.text("nonsense");
      }
      for (int i = 0; i < 50; i++) {
        client.error("badMessage");
      }
      client.error("tooManyErrors");
      client.closed(1008);
    }
  }

  @Test
  void shouldCloseOnAMessageOverTheLimit() {
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient text = TestClient.open(port);
        TestClient binary = TestClient.open(port, BINARY);
        TestClient parts = TestClient.open(port, BINARY)) {
      text.event("hello");
      binary.event("hello");
      parts.event("hello");
      text.text(" ".repeat(600_001));
      text.error("tooLarge");
      text.closed(1009);
      binary.binary(new byte[400_001]);
      binary.error("tooLarge");
      binary.closed(1009);
      for (int i = 0; i < 5; i++) {
        parts.socket().sendBinary(ByteBuffer.allocate(100_000), false).join();
      }
      parts.error("tooLarge");
      parts.closed(1009);
    }
  }

  @Test
  void shouldFailAFrameThatTheEngineRefusesAndGoOn() {
    engine.seen =
        () -> {
          throw new PoseEstimationException("too many pixels");
        };
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port)) {
      client.event("hello");
      PoseResult.Failed failed = (PoseResult.Failed) client.isServed(1).result();
      assertThat(failed.reason()).isEqualTo("too many pixels");
      engine.seen = ScriptedEstimator::noPerson;
      assertThat(client.isServed(2).result()).isInstanceOf(PoseResult.NoPerson.class);
    }
  }

  @Test
  void shouldCloseWhenTheEngineBreaksAndServeTheNext() {
    engine.seen =
        () -> {
          throw new StackOverflowError("broken on purpose");
        };
    int port = start(ServiceOptions.builder().framesInWork(1).build());
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      assertThat(client.isServed(1).result()).isInstanceOf(PoseResult.Failed.class);
      client.error("engine");
      client.closed(1011);
    }
    engine.seen = ScriptedEstimator::noPerson;
    try (TestClient next = TestClient.open(port)) {
      next.event("hello");
      next.isServed(1);
    }
  }

  @Test
  void shouldTellOnceThatFramesAreTooMany() {
    int port =
        start(ServiceOptions.builder().limits(new StreamLimits(1_000, 1_000, 1_000, 5)).build());
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      for (int i = 0; i < 9; i++) {
        client.frame(i);
      }
      long limited = 0;
      client.text("{}");
      JsonNode error = null;
      while (error == null || !error.get("code").asText().equals("badMessage")) {
        if (client.next() instanceof JsonNode node) {
          error = node.get("data");
          limited += error.get("code").asText().equals("rateLimited") ? 1 : 0;
        }
      }
      assertThat(limited).isEqualTo(1);
    }
  }
}
