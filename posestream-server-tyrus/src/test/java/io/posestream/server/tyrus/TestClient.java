package io.posestream.server.tyrus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.frame.EncodedImage;
import io.posestream.server.Await;
import io.posestream.server.PoseService;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.HelloReader;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it is told; results are read as they arrive. */
final class TestClient implements WebSocket.Listener, AutoCloseable {
  private static final String ORIGIN = "http://localhost:3000";
  private static final long PATIENCE_S = Await.PATIENCE.toSeconds();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** An angle that is none of the standard ones; the client knows both. */
  static final AngleDefinition OWN_ANGLE =
      AngleDefinition.joint(
          "leftArmRaised",
          BodyLandmark.LEFT_HIP,
          BodyLandmark.LEFT_SHOULDER,
          BodyLandmark.LEFT_WRIST);

  private static final List<AngleDefinition> KNOWN =
      Stream.concat(StandardAngles.all().stream(), Stream.of(OWN_ANGLE)).toList();

  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private final boolean reads;
  private ResultReader results = ResultReader.of(StreamDescription.standard());
  private @Nullable WebSocket socket;

  /** The end of a connection. */
  record Closed(int code) {}

  private TestClient(boolean reads) {
    this.reads = reads;
  }

  static TestClient open(int port, String... subprotocols) {
    return open(port, ORIGIN, true, subprotocols);
  }

  static TestClient openDeaf(int port) {
    return open(port, ORIGIN, false);
  }

  static TestClient open(int port, String origin, boolean reads, String... subprotocols) {
    URI uri = URI.create("ws://127.0.0.1:" + port + PoseService.PATH);
    return open(HTTP, uri, origin, reads, subprotocols);
  }

  static TestClient open(
      HttpClient http, URI uri, String origin, boolean reads, String... subprotocols) {
    TestClient client = new TestClient(reads);
    WebSocket.Builder builder = http.newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    if (subprotocols.length > 0) {
      String[] others = java.util.Arrays.copyOfRange(subprotocols, 1, subprotocols.length);
      builder.subprotocols(subprotocols[0], others);
    }
    client.socket = builder.buildAsync(uri, client).join();
    return client;
  }

  WebSocket socket() {
    return java.util.Objects.requireNonNull(socket);
  }

  @Override
  public void onOpen(WebSocket webSocket) {
    if (reads) {
      webSocket.request(Long.MAX_VALUE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(message(text.toString()));
      text.setLength(0);
    }
    return null;
  }

  private static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private Object message(String whole) {
    JsonNode message = parsed(whole);
    String event = message.get("event").asText();
    if (event.equals("hello")) {
      results = ResultReader.of(HelloReader.description(whole, KNOWN));
    }
    return event.equals("pose_result") ? results.message(whole) : message;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket ws, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    binary.writeBytes(part);
    if (last) {
      received.add(results.binary(ByteBuffer.wrap(binary.toByteArray())));
      binary.reset();
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
    received.add(new Closed(code));
    return null;
  }

  @Override
  public void onError(WebSocket ws, Throwable error) {
    received.add(new Closed(-1));
  }

  void text(String message) {
    socket().sendText(message, true).join();
  }

  void binary(byte[] message) {
    socket().sendBinary(ByteBuffer.wrap(message), true).join();
  }

  void frame(long sequence, double timestampMs) {
    FrameMessage frame =
        new FrameMessage(sequence, timestampMs, EncodedImage.of(new byte[] {1, 2, 3}));
    if (socket().getSubprotocol().equals("posestream.v1.binary")) {
      binary(FrameBinary.write(frame));
    } else {
      text(ClientTextWriter.frame(frame));
    }
  }

  void frame(long sequence) {
    frame(sequence, sequence * 10.5);
  }

  /** Sends a frame and takes its result, which must come next. */
  ResultMessage isServed(long sequence) {
    frame(sequence);
    return result(sequence);
  }

  /** The next message, which must be a result. */
  ResultMessage result() {
    Object message = next();
    if (message instanceof ResultMessage result) {
      return result;
    }
    throw new AssertionError("expected a result, got " + message);
  }

  /** The next message, which must be the result of that frame. */
  ResultMessage result(long sequence) {
    ResultMessage message = result();
    long got = message.result().frame().sequence();
    if (got != sequence) {
      throw new AssertionError("expected the result of " + sequence + ", got that of " + got);
    }
    return message;
  }

  /** The next messages up to a result, which must be of that event; their data. */
  List<JsonNode> untilResult(String event) {
    List<JsonNode> told = new ArrayList<>();
    for (Object message = next(); !(message instanceof ResultMessage); message = next()) {
      JsonNode node = (JsonNode) message;
      if (!node.get("event").asText().equals(event)) {
        throw new AssertionError("expected " + event + " or a result, got " + node);
      }
      told.add(node.get("data"));
    }
    return told;
  }

  Object next() {
    try {
      Object message = received.poll(PATIENCE_S, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("nothing came within " + PATIENCE_S + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The data of the next message, which must be this event. */
  JsonNode event(String name) {
    Object message = next();
    if (message instanceof JsonNode node && node.get("event").asText().equals(name)) {
      return node.get("data");
    }
    throw new AssertionError("expected " + name + ", got " + message);
  }

  /** The data of the next message, which must be this error. */
  JsonNode error(String code) {
    JsonNode error = event("error");
    if (!error.get("code").asText().equals(code)) {
      throw new AssertionError("expected " + code + ", got " + error);
    }
    return error;
  }

  void closed(int code) {
    Object message = next();
    if (!message.equals(new Closed(code))) {
      throw new AssertionError("expected close " + code + ", got " + message);
    }
  }

  @Override
  public void close() {
    socket().abort();
  }
}
