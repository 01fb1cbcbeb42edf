package io.posestream.bench.live;

import io.posestream.frame.EncodedImage;
import io.posestream.result.StageTimes;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A client of the binary subprotocol that sends given pictures and notes when their results arrive.
 * Paced, it keeps at most two frames unanswered and the newest waiting, as the browser client does.
 *
 * <p>Threading: safe for use by several threads; results arrive on the WebSocket's own.
 */
final class ReplayClient implements WebSocket.Listener, AutoCloseable {
  static final String ORIGIN = "http://localhost:3000";

  private static final int CREDITS = 2;
  private static final ResultReader RESULTS = ResultReader.of(StreamDescription.standard());

  /** A frame on its way. */
  private record Sent(long sequence, long captureNs, long sentNs) {}

  /** What the client counts from {@link #restart} on. */
  record Counts(Hops hops, long droppedHere, long droppedAtInput, long droppedAtOutput) {}

  private final boolean paced;
  private final Deque<Sent> unanswered = new ArrayDeque<>();
  private byte[] begun = new byte[0];
  private Hops hops = new Hops();
  private @Nullable WebSocket socket;
  private @Nullable EncodedImage waiting;
  private long waitingCaptureNs;
  private long nextSequence;
  private long droppedHere;
  private long droppedAtInput;
  private long droppedAtOutput;
  private long inputBefore;
  private long outputBefore;
  private boolean sending;
  private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

  private ReplayClient(boolean paced) {
    this.paced = paced;
  }

  static ReplayClient connect(URI server, boolean paced) {
    ReplayClient client = new ReplayClient(paced);
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", ORIGIN)
            .subprotocols("posestream.v1.binary")
            .buildAsync(server, client)
            .join();
    synchronized (client) {
      client.socket = socket;
    }
    return client;
  }

  /** Takes a new picture, captured now. */
  synchronized void capture(EncodedImage picture) {
    if (waiting != null) {
      droppedHere++;
    }
    waiting = picture;
    waitingCaptureNs = System.nanoTime();
    sendIfAllowed();
  }

  private synchronized void sendIfAllowed() {
    WebSocket open = socket;
    EncodedImage picture = waiting;
    if (open == null || picture == null || sending || (paced && unanswered.size() >= CREDITS)) {
      return;
    }
    long sentNs = System.nanoTime();
    byte[] message =
        FrameBinary.write(new FrameMessage(nextSequence, waitingCaptureNs / 1e6, picture));
    unanswered.add(new Sent(nextSequence++, waitingCaptureNs, sentNs));
    waiting = null;
    sending = true;
    lastSend =
        open.sendBinary(ByteBuffer.wrap(message), true)
            .whenComplete((sent, failure) -> sendingEnded());
  }

  private synchronized void sendingEnded() {
    sending = false;
    sendIfAllowed();
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
    long arrivedNs = System.nanoTime();
    ByteBuffer whole = ByteBuffer.allocate(begun.length + data.remaining());
    whole.put(begun).put(data).flip();
    begun = last ? new byte[0] : whole.array();
    if (last) {
      result(RESULTS.binary(whole), arrivedNs);
    }
    open.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
    if (data.toString().contains("\"event\":\"error\"")) {
      System.err.println("The server says: " + data);
    }
    open.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket open, int code, String reason) {
    System.err.println("The server closed with " + code + " " + reason);
    return CompletableFuture.completedFuture(null);
  }

  private synchronized void result(ResultMessage message, long arrivedNs) {
    long sequence = message.result().frame().sequence();
    StageTimes times = message.result().times();
    double serverMs = message.sentMs() - message.receivedMs();
    double waitMs = times.waitNs() / 1e6;
    double workMs = (times.totalNs() - times.waitNs()) / 1e6;
    droppedAtInput = message.droppedInput();
    droppedAtOutput = message.droppedOutput();
    while (!unanswered.isEmpty() && unanswered.peek().sequence() <= sequence) {
      Sent frame = unanswered.remove();
      if (frame.sequence() == sequence) {
        double heldMs = (frame.sentNs() - frame.captureNs()) / 1e6;
        hops.add(heldMs, (arrivedNs - frame.sentNs()) / 1e6, serverMs, waitMs, workMs);
      }
    }
    notifyAll();
    sendIfAllowed();
  }

  /** Counts from now on. */
  synchronized void restart() {
    hops = new Hops();
    droppedHere = 0;
    inputBefore = droppedAtInput;
    outputBefore = droppedAtOutput;
  }

  /** What has been counted; to be read when nothing is sent any more. */
  synchronized Counts counts() {
    return new Counts(
        hops, droppedHere, droppedAtInput - inputBefore, droppedAtOutput - outputBefore);
  }

  /**
   * Waits for the first result since {@link #restart}.
   *
   * @throws IllegalStateException if there is none in time
   */
  synchronized void awaitResult(long timeoutMs) throws InterruptedException {
    long endNs = System.nanoTime() + timeoutMs * 1_000_000;
    for (long leftMs = timeoutMs; hops.count() == 0; ) {
      if (leftMs <= 0) {
        throw new IllegalStateException("no result after " + timeoutMs + " ms");
      }
      wait(leftMs);
      leftMs = (endNs - System.nanoTime()) / 1_000_000;
    }
  }

  @Override
  public void close() {
    WebSocket open;
    CompletableFuture<?> sent;
    synchronized (this) {
      open = socket;
      sent = lastSend;
    }
    sent.join();
    if (open != null) {
      open.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
  }
}
