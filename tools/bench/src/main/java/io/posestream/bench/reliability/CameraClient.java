package io.posestream.bench.reliability;

import io.posestream.frame.EncodedImage;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A client of the binary subprotocol that sends what its camera takes and counts what becomes of
 * it. While a frame is being sent the newest one waits, as in a browser.
 *
 * <p>Threading: any thread may call anything; results arrive on the WebSocket's own.
 */
final class CameraClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ResultReader RESULTS = ResultReader.of(StreamDescription.standard());
  private static final int CREDITS = 2;
  private static final long PATIENCE_S = 30;

  private record Sent(long sequence, long captureNs) {}

  /**
   * What has become of the frames.
   *
   * @param sent frames sent
   * @param results results received
   * @param dropped frames that the server replaced by newer ones, as its last result says
   * @param unordered results that were not newer than the one before
   * @param errors error messages received
   */
  record Counts(long sent, long results, long dropped, long unordered, long errors) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          sent + other.sent,
          results + other.results,
          dropped + other.dropped,
          unordered + other.unordered,
          errors + other.errors);
    }
  }

  private final LatencyLog log;
  private final boolean paced;
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> greeted = new CompletableFuture<>();
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final Deque<Sent> unanswered = new ArrayDeque<>();

  // Guarded by this.
  private @Nullable WebSocket socket;
  private @Nullable EncodedImage waiting;
  private long waitingCaptureNs;
  private boolean sending;
  private long nextSequence;
  private long results;
  private long dropped;
  private long lastResult = -1;
  private double lastSentMs;
  private long unordered;
  private long errors;

  private CameraClient(LatencyLog log, boolean paced) {
    this.log = log;
    this.paced = paced;
  }

  /**
   * A client that has been greeted.
   *
   * @param paced whether at most {@value #CREDITS} frames are unanswered, as in a browser
   */
  static CameraClient connect(URI server, LatencyLog log, boolean paced) {
    CameraClient client = new CameraClient(log, paced);
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("posestream.v1.binary")
            .buildAsync(server, client)
            .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
            .join();
    synchronized (client) {
      client.socket = socket;
    }
    client.greeted.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    return client;
  }

  /** Takes a picture, captured now; it takes the place of one that still waits. */
  synchronized void capture(EncodedImage picture) {
    waiting = picture;
    waitingCaptureNs = System.nanoTime();
    sendIfAllowed();
  }

  private synchronized void sendIfAllowed() {
    EncodedImage picture = waiting;
    WebSocket open = socket;
    boolean held = sending || (paced && unanswered.size() >= CREDITS);
    if (open == null || picture == null || held || closed.isDone()) {
      return;
    }
    FrameMessage frame = new FrameMessage(nextSequence, waitingCaptureNs / 1e6, picture);
    unanswered.add(new Sent(nextSequence++, waitingCaptureNs));
    waiting = null;
    sending = true;
    CompletableFuture<?> unused =
        open.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true)
            .whenComplete((sent, failure) -> sendingEnded());
  }

  private synchronized void sendingEnded() {
    sending = false;
    notifyAll();
    sendIfAllowed();
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
    long nowNs = System.nanoTime();
    byte[] part = new byte[data.remaining()];
    data.get(part);
    begun.writeBytes(part);
    if (last) {
      result(RESULTS.binary(ByteBuffer.wrap(begun.toByteArray())), nowNs);
      begun.reset();
    }
    open.request(1);
    return null;
  }

  private synchronized void result(ResultMessage message, long nowNs) {
    long sequence = message.result().frame().sequence();
    results++;
    dropped = message.droppedInput();
    unordered += sequence <= lastResult || message.sentMs() < lastSentMs ? 1 : 0;
    lastResult = sequence;
    lastSentMs = message.sentMs();
    while (!unanswered.isEmpty() && unanswered.element().sequence() <= sequence) {
      Sent frame = unanswered.remove();
      if (frame.sequence() == sequence) {
        log.add(frame.captureNs(), nowNs);
      }
    }
    notifyAll();
    sendIfAllowed();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
    greeted.complete(null);
    synchronized (this) {
      errors += data.toString().contains("\"event\":\"error\"") ? 1 : 0;
    }
    open.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
    if (code != WebSocket.NORMAL_CLOSURE) {
      System.err.println("The server closed with " + code + " " + reason);
    }
    ended(code);
    return null;
  }

  @Override
  public void onError(WebSocket open, Throwable error) {
    System.err.println("The connection broke: " + error);
    ended(-1);
  }

  private synchronized void ended(int code) {
    closed.complete(code);
    greeted.completeExceptionally(new IllegalStateException("closed with " + code));
    notifyAll();
  }

  /** Whether the server, or the network, has ended the connection. */
  boolean isClosed() {
    return closed.isDone();
  }

  synchronized Counts counts() {
    return new Counts(nextSequence, results, dropped, unordered, errors);
  }

  /** Waits for the result of the last frame, which nothing can replace. */
  synchronized void awaitAnswers() throws InterruptedException {
    long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while ((sending || waiting != null || !unanswered.isEmpty()) && !closed.isDone()) {
      long leftMs = TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
      if (leftMs <= 0) {
        throw new IllegalStateException(unanswered.size() + " frames without an answer");
      }
      wait(leftMs);
    }
  }

  /** Vanishes in the middle of a message. */
  void vanish() {
    CompletableFuture<WebSocket> begunMessage;
    synchronized (this) {
      WebSocket open = socket;
      socket = null;
      if (open == null) {
        return;
      }
      begunMessage =
          sending
              ? CompletableFuture.completedFuture(open)
              : open.sendBinary(ByteBuffer.allocate(1_000), false);
    }
    begunMessage.thenAccept(WebSocket::abort).exceptionally(failure -> null).join();
  }

  /** Closes as the protocol says, and waits for the server's answer for some seconds. */
  @Override
  public void close() {
    WebSocket open;
    synchronized (this) {
      open = socket;
      socket = null;
    }
    if (open != null) {
      open.sendClose(WebSocket.NORMAL_CLOSURE, "")
          .thenCompose(sent -> closed)
          .completeOnTimeout(-1, PATIENCE_S, TimeUnit.SECONDS)
          .exceptionally(failure -> -1)
          .join();
    }
  }
}
