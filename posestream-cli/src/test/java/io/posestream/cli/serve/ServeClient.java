package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.cli.Json;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it is told. */
final class ServeClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final WebSocket socket;
  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The end of a connection; −1 without a close frame. */
  record Closed(int code) {}

  ServeClient(int port, String subprotocol) {
    socket =
        HTTP.newWebSocketBuilder()
            .subprotocols(subprotocol)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/pose"), this)
            .join();
  }

  /** In the encoding of the subprotocol. */
  void send(FrameMessage frame) {
    if (socket.getSubprotocol().equals("posestream.v1.binary")) {
      socket.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true).join();
    } else {
      socket.sendText(ClientTextWriter.frame(frame), true).join();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      received.add(Json.parse(text.toString()));
      text.setLength(0);
    }
    ws.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket ws, ByteBuffer part, boolean last) {
    byte[] copy = new byte[part.remaining()];
    part.get(copy);
    bytes.writeBytes(copy);
    if (last) {
      received.add(ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
      bytes.reset();
    }
    ws.request(1);
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

  /** A message as JSON, a binary one as little-endian bytes, or {@link Closed}. */
  Object next() throws InterruptedException {
    Object message = received.poll(30, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return Objects.requireNonNull(message);
  }

  /** The data of the next message. */
  JsonNode json() throws InterruptedException {
    return ((JsonNode) next()).get("data");
  }

  @Override
  public void close() {
    socket.abort();
  }
}
