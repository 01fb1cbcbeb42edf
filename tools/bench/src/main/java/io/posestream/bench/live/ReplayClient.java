package io.posestream.bench.live;

import io.posestream.bench.sample.Sample;
import io.posestream.frame.EncodedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A client of the binary subprotocol that sends given pictures and notes when their results come.
 * Paced, it keeps at most two frames unanswered and the newest waiting, as the browser client does.
 */
final class ReplayClient implements WebSocket.Listener, AutoCloseable {
  private static final int CREDITS = 2;
  private static final int FRAME_HEADER_BYTES = 24;

  /** Times travel as 32-bit milliseconds. */
  private static final long MOST_ROUNDING_NS = 10_000;

  /**
   * Where the time between capture and result went, one sample per result.
   *
   * @param held from capture to sending
   * @param network on the way, both ways together, as neither clock need be trusted for that
   * @param slot in the server's slot
   * @param work of the pipeline
   * @param outbox from the result to its sending
   * @param total capture to result
   */
  record Hops(Sample held, Sample network, Sample slot, Sample work, Sample outbox, Sample total) {
    Hops() {
      this(new Sample(), new Sample(), new Sample(), new Sample(), new Sample(), new Sample());
    }

    /** Frames whose network or outbox time is impossible: the server's own times do not fit. */
    int contradictions() {
      int count = 0;
      for (int i = 0; i < total.count(); i++) {
        if (network.get(i) < 0 || outbox.get(i) < -MOST_ROUNDING_NS) {
          count++;
        }
      }
      return count;
    }
  }

  /**
   * A frame on its way.
   *
   * @param sequence its number
   * @param captureNs when it was captured
   * @param sentNs when it was given to the socket
   */
  private record Sent(long sequence, long captureNs, long sentNs) {}

  private final boolean paced;
  private final Deque<Sent> unanswered = new ArrayDeque<>();
  private byte[] begun = new byte[0];
  private Hops hops = new Hops();
  private @Nullable WebSocket socket;
  private @Nullable EncodedImage waiting;
  private long waitingCaptureNs;
  private long nextSequence;
  private long droppedHere;
  private long droppedInput;
  private long droppedOutput;
  private long forgottenInput;
  private long forgottenOutput;
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
            .header("Origin", "http://localhost:3000")
            .subprotocols("posestream.v1.binary")
            .buildAsync(server, client)
            .join();
    synchronized (client) {
      client.socket = socket;
    }
    return client;
  }

  /** A new picture, captured now. */
  synchronized void capture(EncodedImage picture) {
    if (waiting != null) {
      droppedHere++;
    }
    waiting = picture;
    waitingCaptureNs = System.nanoTime();
    sendIfAllowed();
  }

  private void sendIfAllowed() {
    WebSocket open = socket;
    EncodedImage picture = waiting;
    if (open == null || picture == null || sending || (paced && unanswered.size() >= CREDITS)) {
      return;
    }
    long sentNs = System.nanoTime();
    ByteBuffer message =
        ByteBuffer.allocate(FRAME_HEADER_BYTES + picture.sizeBytes())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {'P', 'S', 'F', 1})
            .putShort((short) 0)
            .putShort((short) FRAME_HEADER_BYTES)
            .putInt((int) nextSequence)
            .putInt(0)
            .putDouble(waitingCaptureNs / 1e6);
    picture.copyTo(message);
    unanswered.add(new Sent(nextSequence++, waitingCaptureNs, sentNs));
    waiting = null;
    sending = true;
    // The JDK's client masks eight bytes at a time in the buffer's own order, and expects this one.
    lastSend =
        open.sendBinary(message.flip().order(ByteOrder.BIG_ENDIAN), true)
            .whenComplete((sent, failure) -> sendingEnded());
  }

  private synchronized void sendingEnded() {
    sending = false;
    sendIfAllowed();
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
    long arrivedNs = System.nanoTime();
    ByteBuffer whole =
        ByteBuffer.allocate(begun.length + data.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    whole.put(begun).put(data).flip();
    begun = last ? new byte[0] : whole.array();
    if (last) {
      result(whole, arrivedNs);
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

  private synchronized void result(ByteBuffer message, long arrivedNs) {
    long sequence = Integer.toUnsignedLong(message.getInt(8));
    long serverNs = Math.round((message.getDouble(32) - message.getDouble(24)) * 1e6);
    long waitNs = Math.round(message.getFloat(64) * 1e6);
    long workNs = Math.round(message.getFloat(68) * 1e6) - waitNs;
    droppedInput = Integer.toUnsignedLong(message.getInt(72));
    droppedOutput = Integer.toUnsignedLong(message.getInt(76));
    while (!unanswered.isEmpty() && unanswered.peek().sequence() <= sequence) {
      Sent frame = unanswered.remove();
      if (frame.sequence() == sequence) {
        hops.held().add(frame.sentNs() - frame.captureNs());
        hops.network().add(arrivedNs - frame.sentNs() - serverNs);
        hops.slot().add(waitNs);
        hops.work().add(workNs);
        hops.outbox().add(serverNs - waitNs - workNs);
        hops.total().add(arrivedNs - frame.captureNs());
      }
    }
    sendIfAllowed();
  }

  /** Starts counting afresh. */
  synchronized void forget() {
    hops = new Hops();
    droppedHere = 0;
    forgottenInput = droppedInput;
    forgottenOutput = droppedOutput;
  }

  synchronized Hops hops() {
    return hops;
  }

  synchronized long droppedHere() {
    return droppedHere;
  }

  synchronized long droppedInput() {
    return droppedInput - forgottenInput;
  }

  synchronized long droppedOutput() {
    return droppedOutput - forgottenOutput;
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
