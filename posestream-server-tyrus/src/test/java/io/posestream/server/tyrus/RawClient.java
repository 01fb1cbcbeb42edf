package io.posestream.server.tyrus;

import io.posestream.frame.EncodedImage;
import io.posestream.server.Await;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client that keeps every message as it is: a text, a buffer or a close code. */
final class RawClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private @Nullable WebSocket socket;

  static RawClient open(int port, String subprotocol) {
    RawClient client = new RawClient();
    client.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols(subprotocol)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/pose"), client)
            .join();
    return client;
  }

  private WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  @Override
  public void onOpen(WebSocket webSocket) {
    webSocket.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(text.toString());
      text.setLength(0);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket ws, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    binary.writeBytes(part);
    if (last) {
      received.add(ByteBuffer.wrap(binary.toByteArray()));
      binary.reset();
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
    received.add(code);
    return null;
  }

  void text(String message) {
    socket().sendText(message, true).join();
  }

  void frame(long sequence, byte[] image) {
    FrameMessage frame = new FrameMessage(sequence, sequence * 20.5, EncodedImage.of(image));
    if (socket().getSubprotocol().equals(RunningServer.BINARY)) {
      socket().sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true).join();
    } else {
      text(ClientTextWriter.frame(frame));
    }
  }

  Object next() throws InterruptedException {
    Object message = received.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing came");
    }
    return message;
  }

  /** All messages up to the first that is such a one, with it. */
  List<Object> until(Predicate<Object> last) throws InterruptedException {
    List<Object> all = new ArrayList<>();
    do {
      all.add(next());
    } while (!last.test(all.get(all.size() - 1)));
    return all;
  }

  @Override
  public void close() {
    socket().abort();
  }
}
