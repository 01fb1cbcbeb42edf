package io.posestream.bench.balance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.bench.live.ResultSocket;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ResultMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One connection of the binary subprotocol; messages wait until they are taken.
 *
 * <p>Threading: one thread sends, takes and closes; messages arrive on the WebSocket's own.
 */
final class PoseConnection implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The page's; see {@code reconnectPolicy.ts}. */
  private static final Duration HANDSHAKE = Duration.ofSeconds(5);

  private final BlockingQueue<Message> received;
  private final ResultSocket socket;

  /** What a connection says. */
  sealed interface Message {}

  /** The first message; {@code server} is a number of the {@link ServerFleet}. */
  record Hello(int server) implements Message {}

  record Result(PoseResult result) implements Message {}

  /** The code of a notice or error. */
  record Told(String code) implements Message {}

  record Closed(int code) implements Message {}

  private PoseConnection(BlockingQueue<Message> received, ResultSocket socket) {
    this.received = received;
    this.socket = socket;
  }

  /**
   * Opens one, which is not greeted yet.
   *
   * @throws java.util.concurrent.CompletionException if there is no answer or it is a refusal
   */
  static PoseConnection open(URI server) {
    BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    return new PoseConnection(received, ResultSocket.open(server, HANDSHAKE, new Inbox(received)));
  }

  /**
   * A failure arrives as {@link Closed}: what the server said before is read first, so the failure
   * itself counts only if nothing else ends the connection.
   */
  void send(FrameMessage frame) {
    CompletableFuture<?> unused =
        socket
            .send(frame)
            .exceptionally(
                failure -> {
                  CompletableFuture.delayedExecutor(HANDSHAKE.toSeconds(), TimeUnit.SECONDS)
                      .execute(() -> received.add(new Closed(ResultSocket.BROKEN)));
                  return null;
                });
  }

  /** The next message, or empty if there is none in time. */
  Optional<Message> take(long longestNs) throws InterruptedException {
    return Optional.ofNullable(received.poll(longestNs, TimeUnit.NANOSECONDS));
  }

  /** Ends it at once, without a close frame. */
  @Override
  public void close() {
    socket.abort();
  }

  private record Inbox(BlockingQueue<Message> received) implements ResultSocket.Receiver {
    @Override
    public void onResult(ResultMessage message, long arrivedNs) {
      received.add(new Result(message.result()));
    }

    @Override
    public void onText(String json) {
      try {
        JsonNode message = MAPPER.readTree(json);
        JsonNode data = message.get("data");
        received.add(
            message.get("event").asText().equals("hello")
                ? new Hello(data.at("/limits/maxFramesPerSecond").asInt() - ServerFleet.FIRST_LIMIT)
                : new Told(data.path("code").asText()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(json, e);
      }
    }

    @Override
    public void onClosed(int code, String reason) {
      received.add(new Closed(code));
    }
  }
}
