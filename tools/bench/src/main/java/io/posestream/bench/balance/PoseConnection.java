package io.posestream.bench.balance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the binary subprotocol; messages wait until they are taken.
 *
 * <p>Threading: one thread sends, takes and closes; messages arrive on the WebSocket's own.
 */
final class PoseConnection implements WebSocket.Listener, AutoCloseable {
  /** No close frame was received. */
  static final int BROKEN = 1006;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ResultReader RESULTS = ResultReader.of(StreamDescription.standard());
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The page's; see {@code reconnectPolicy.ts}. */
  private static final Duration HANDSHAKE = Duration.ofSeconds(5);

  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private @Nullable WebSocket socket;

  /** What a connection says. */
  sealed interface Message {}

  /** The first message; {@code server} is a number of the {@link ServerFleet}. */
  record Hello(int server) implements Message {}

  record Result(PoseResult result) implements Message {}

  /** The code of a notice or error. */
  record Told(String code) implements Message {}

  record Closed(int code) implements Message {}

  private PoseConnection() {}

  /**
   * Opens one, which is not greeted yet.
   *
   * @throws java.util.concurrent.CompletionException if there is no answer or it is a refusal
   */
  static PoseConnection open(URI server) {
    PoseConnection connection = new PoseConnection();
    connection.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("posestream.v1.binary")
            .connectTimeout(HANDSHAKE)
            .buildAsync(server, connection)
            .join();
    return connection;
  }

  /**
   * A failure arrives as {@link Closed}: what the server said before is read first, so the failure
   * itself counts only if nothing else ends the connection.
   */
  void send(FrameMessage frame) {
    WebSocket open = socket;
    if (open != null) {
      CompletableFuture<?> unused =
          open.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true)
              .exceptionally(
                  failure -> {
                    CompletableFuture.delayedExecutor(HANDSHAKE.toSeconds(), TimeUnit.SECONDS)
                        .execute(() -> received.add(new Closed(BROKEN)));
                    return null;
                  });
    }
  }

  /** The next message, or empty if there is none in time. */
  Optional<Message> take(long longestNs) throws InterruptedException {
    return Optional.ofNullable(received.poll(longestNs, TimeUnit.NANOSECONDS));
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    binary.writeBytes(part);
    if (last) {
      received.add(new Result(RESULTS.binary(ByteBuffer.wrap(binary.toByteArray())).result()));
      binary.reset();
    }
    open.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      received.add(message(text.toString()));
      text.setLength(0);
    }
    open.request(1);
    return null;
  }

  private static Message message(String json) {
    try {
      JsonNode message = MAPPER.readTree(json);
      JsonNode data = message.get("data");
      return message.get("event").asText().equals("hello")
          ? new Hello(data.at("/limits/maxFramesPerSecond").asInt() - ServerFleet.FIRST_LIMIT)
          : new Told(data.path("code").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
    received.add(new Closed(code));
    return null;
  }

  @Override
  public void onError(WebSocket open, Throwable error) {
    received.add(new Closed(BROKEN));
  }

  /** Ends it at once, without a close frame. */
  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
