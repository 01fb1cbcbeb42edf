package io.posestream.outside;

import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.HelloReader;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client with the JDK's own WebSocket and our reader: one frame under way at a time. */
final class PoseSocket implements WebSocket.Listener, AutoCloseable {
  /** Far beyond what any message takes, on any machine. */
  private static final long PATIENCE_S = 120;

  private final WireFormat format;
  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
  private volatile @Nullable WebSocket socket;
  private @Nullable ResultReader results;

  /** The end of a connection. */
  record Closed(int code, String reason) {
    /** What a server says that stops. */
    static final Closed BY_STOP = new Closed(1001, "the server stops");
  }

  private PoseSocket(WireFormat format) {
    this.format = format;
  }

  /** Connects as a program does: without an origin. Takes the hello. */
  static PoseSocket open(URI endpoint, WireFormat format, String... furtherSubprotocols) {
    WebSocket.Builder builder =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(format.subprotocol(), furtherSubprotocols);
    PoseSocket client = begin(builder, endpoint, format).join();
    client.results = ResultReader.of(HelloReader.description((String) client.next()));
    return client;
  }

  /** Connects, and leaves the first message to the caller. */
  static CompletableFuture<PoseSocket> begin(
      WebSocket.Builder builder, URI endpoint, WireFormat format) {
    PoseSocket client = new PoseSocket(format);
    return builder
        .buildAsync(endpoint, client)
        .thenApply(
            socket -> {
              client.socket = socket;
              return client;
            });
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(text.toString());
      text.setLength(0);
    }
    ws.request(1);
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
    ws.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
    ended.complete(null);
    received.add(new Closed(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket ws, Throwable error) {
    ended.complete(null);
    received.add(error);
  }

  /** Sends a frame and takes the next message, which must be its result. */
  ResultMessage serve(FrameMessage frame) {
    WebSocket ws = Objects.requireNonNull(socket);
    if (format == WireFormat.BINARY) {
      ws.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true).join();
    } else {
      ws.sendText(ClientTextWriter.frame(frame), true).join();
    }
    ResultReader reader = Objects.requireNonNull(results);
    Object message = next();
    ResultMessage result =
        message instanceof ByteBuffer bytes
            ? reader.binary(bytes)
            : reader.message(String.valueOf(message));
    if (result.result().frame().sequence() != frame.sequence()) {
      throw new AssertionError(
          "expected the result of " + frame.sequence() + ", got " + result.result());
    }
    return result;
  }

  /** The next text or bytes, or the end of the connection. */
  Object next() {
    try {
      Object message = received.poll(PATIENCE_S, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message within " + PATIENCE_S + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Takes leave as browsers do, and awaits the answer: where a client vanishes while a text is
   * written, Tomcat logs that a buffer was changed meanwhile.
   */
  @Override
  public void close() {
    WebSocket ws = Objects.requireNonNull(socket);
    if (!ended.isDone()) {
      CompletableFuture<WebSocket> unused =
          ws.sendClose(WebSocket.NORMAL_CLOSURE, "")
              .whenComplete((sent, failure) -> endIfBroken(failure));
      ended.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }
    ws.abort();
  }

  private void endIfBroken(@Nullable Throwable failure) {
    if (failure != null) {
      ended.complete(null);
    }
  }
}
