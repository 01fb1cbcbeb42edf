package io.posestream.bench.live;

import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One WebSocket of the binary subprotocol, which reads whole messages. */
public final class ResultSocket {
  /** The code of a connection that ended without a close frame. */
  public static final int BROKEN = 1006;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ResultReader RESULTS = ResultReader.of(StreamDescription.standard());

  /** Is told what arrives, one after the other, on the WebSocket's thread. */
  public interface Receiver {
    /** A result, whose last byte was there then. */
    void onResult(ResultMessage message, long arrivedNs);

    /** A message in JSON. */
    void onText(String json);

    /** The end, with the code of the close frame or {@link #BROKEN}; may be told twice. */
    void onClosed(int code, String reason);
  }

  private final WebSocket socket;

  private ResultSocket(WebSocket socket) {
    this.socket = socket;
  }

  /**
   * Opens one, which is not greeted yet.
   *
   * @throws java.util.concurrent.CompletionException if there is no answer in time or it is a
   *     refusal
   */
  public static ResultSocket open(URI server, Duration patience, Receiver receiver) {
    return new ResultSocket(
        HTTP.newWebSocketBuilder()
            .subprotocols("posestream.v1.binary")
            .connectTimeout(patience)
            .buildAsync(server, new Messages(receiver))
            .join());
  }

  /** Sends a frame; one at a time. */
  public CompletableFuture<WebSocket> send(FrameMessage frame) {
    return socket.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true);
  }

  /** Sends the start of a message that is never ended. */
  CompletableFuture<WebSocket> begin() {
    return socket.sendBinary(ByteBuffer.allocate(1_000), false);
  }

  /** Sends the close frame of a normal end. */
  CompletableFuture<WebSocket> sendClose() {
    return socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
  }

  /** Ends it at once, without a close frame. */
  public void abort() {
    socket.abort();
  }

  private static final class Messages implements WebSocket.Listener {
    private final Receiver receiver;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

    Messages(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
      long nowNs = System.nanoTime();
      byte[] part = new byte[data.remaining()];
      data.get(part);
      binary.writeBytes(part);
      if (last) {
        receiver.onResult(RESULTS.binary(ByteBuffer.wrap(binary.toByteArray())), nowNs);
        binary.reset();
      }
      open.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        receiver.onText(text.toString());
        text.setLength(0);
      }
      open.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
      receiver.onClosed(code, reason);
      return null;
    }

    @Override
    public void onError(WebSocket open, Throwable error) {
      receiver.onClosed(BROKEN, error.toString());
    }
  }
}
