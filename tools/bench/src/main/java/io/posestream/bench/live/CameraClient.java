package io.posestream.bench.live;

import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ResultMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of the binary subprotocol that sends what its camera takes and counts what becomes of
 * it. While a frame is being sent the newest one waits, as in a browser.
 *
 * <p>Threading: any thread may call anything; results arrive on the WebSocket's own.
 */
public final class CameraClient implements AutoCloseable {
  private static final int CREDITS = 2;
  private static final int NORMAL_CLOSURE = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Sent(long sequence, long captureNs, long sentNs) {}

  /**
   * The result of a frame that was sent; times by the clock of this JVM.
   *
   * @param message what the server says
   * @param captureNs when the picture was taken
   * @param sentNs when it began to be sent
   * @param arrivedNs when the result was there
   */
  record Answer(ResultMessage message, long captureNs, long sentNs, long arrivedNs) {}

  /**
   * What has become of the pictures.
   *
   * @param unsent pictures that a newer one replaced before they were sent
   * @param sent frames sent
   * @param results results received
   * @param droppedInput frames that the server replaced by newer ones, as its last result says
   * @param droppedOutput results that the server replaced by newer ones, as its last result says
   * @param unordered results that were not newer than the one before
   * @param errors error messages received
   */
  public record Counts(
      long unsent,
      long sent,
      long results,
      long droppedInput,
      long droppedOutput,
      long unordered,
      long errors) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return plus(other, 1);
    }

    /** What has become of those since {@code other}. */
    public Counts minus(Counts other) {
      return plus(other, -1);
    }

    private Counts plus(Counts other, int sign) {
      return new Counts(
          unsent + sign * other.unsent,
          sent + sign * other.sent,
          results + sign * other.results,
          droppedInput + sign * other.droppedInput,
          droppedOutput + sign * other.droppedOutput,
          unordered + sign * other.unordered,
          errors + sign * other.errors);
    }
  }

  private final Consumer<Answer> answers;
  private final boolean paced;
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> greeted = new CompletableFuture<>();
  private final Deque<Sent> unanswered = new ArrayDeque<>();

  // Guarded by this.
  private @Nullable ResultSocket socket;
  private @Nullable EncodedImage waiting;
  private long waitingCaptureNs;
  private boolean sending;
  private long nextSequence;
  private long unsent;
  private long results;
  private long droppedInput;
  private long droppedOutput;
  private long lastResult = -1;
  private double lastSentMs;
  private long unordered;
  private long errors;

  private CameraClient(Consumer<Answer> answers, boolean paced) {
    this.answers = answers;
    this.paced = paced;
  }

  /**
   * A client that has been greeted.
   *
   * @param paced whether at most {@value #CREDITS} frames are unanswered, as in a browser
   */
  public static CameraClient connect(URI server, boolean paced) {
    return connect(server, answer -> {}, paced);
  }

  /**
   * A client that has been greeted.
   *
   * @param answers is told of each, one after the other; must not call the client
   * @param paced whether at most {@value #CREDITS} frames are unanswered, as in a browser
   */
  static CameraClient connect(URI server, Consumer<Answer> answers, boolean paced) {
    CameraClient client = new CameraClient(answers, paced);
    ResultSocket socket = ResultSocket.open(server, PATIENCE, client.new Inbox());
    synchronized (client) {
      client.socket = socket;
    }
    client.greeted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    return client;
  }

  /** Takes a picture, captured now; it takes the place of one that still waits. */
  public synchronized void capture(EncodedImage picture) {
    unsent += waiting == null ? 0 : 1;
    waiting = picture;
    waitingCaptureNs = System.nanoTime();
    sendIfAllowed();
  }

  private synchronized void sendIfAllowed() {
    EncodedImage picture = waiting;
    ResultSocket open = socket;
    boolean held = sending || (paced && unanswered.size() >= CREDITS);
    if (open == null || picture == null || held || closed.isDone()) {
      return;
    }
    FrameMessage frame = new FrameMessage(nextSequence, waitingCaptureNs / 1e6, picture);
    unanswered.add(new Sent(nextSequence++, waitingCaptureNs, System.nanoTime()));
    waiting = null;
    sending = true;
    CompletableFuture<?> unused = open.send(frame).whenComplete((sent, failure) -> sendingEnded());
  }

  private synchronized void sendingEnded() {
    sending = false;
    notifyAll();
    sendIfAllowed();
  }

  private synchronized void result(ResultMessage message, long nowNs) {
    long sequence = message.result().frame().sequence();
    results++;
    droppedInput = message.droppedInput();
    droppedOutput = message.droppedOutput();
    unordered += sequence <= lastResult || message.sentMs() < lastSentMs ? 1 : 0;
    lastResult = sequence;
    lastSentMs = message.sentMs();
    while (!unanswered.isEmpty() && unanswered.element().sequence() <= sequence) {
      Sent frame = unanswered.remove();
      if (frame.sequence() == sequence) {
        answers.accept(new Answer(message, frame.captureNs(), frame.sentNs(), nowNs));
      }
    }
    notifyAll();
    sendIfAllowed();
  }

  private synchronized void ended(int code) {
    closed.complete(code);
    greeted.completeExceptionally(new IllegalStateException("closed with " + code));
    notifyAll();
  }

  /** Whether the server, or the network, has ended the connection. */
  public boolean isClosed() {
    return closed.isDone();
  }

  synchronized Counts counts() {
    return new Counts(
        unsent, nextSequence, results, droppedInput, droppedOutput, unordered, errors);
  }

  /** Waits for the result of the last frame, which nothing can replace. */
  synchronized void awaitAnswers() throws InterruptedException {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while ((sending || waiting != null || !unanswered.isEmpty()) && !closed.isDone()) {
      long leftMs = TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
      if (leftMs <= 0) {
        throw new IllegalStateException(unanswered.size() + " frames without an answer");
      }
      wait(leftMs);
    }
  }

  /** Vanishes in the middle of a message. */
  public void vanish() {
    ResultSocket open;
    CompletableFuture<?> begun = CompletableFuture.completedFuture(null);
    synchronized (this) {
      open = socket;
      socket = null;
      if (open == null) {
        return;
      }
      if (!sending) {
        begun = open.begin();
      }
    }
    begun.exceptionally(failure -> null).join();
    open.abort();
  }

  /** Closes as the protocol says, and waits for the server's answer for some seconds. */
  @Override
  public void close() {
    ResultSocket open;
    synchronized (this) {
      open = socket;
      socket = null;
    }
    if (open != null) {
      open.sendClose()
          .thenCompose(sent -> closed)
          .completeOnTimeout(-1, PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .exceptionally(failure -> -1)
          .join();
    }
  }

  private final class Inbox implements ResultSocket.Receiver {
    @Override
    public void onResult(ResultMessage message, long arrivedNs) {
      result(message, arrivedNs);
    }

    @Override
    public void onText(String json) {
      greeted.complete(null);
      synchronized (CameraClient.this) {
        errors += json.contains("\"event\":\"error\"") ? 1 : 0;
      }
    }

    @Override
    public void onClosed(int code, String reason) {
      if (code != NORMAL_CLOSURE) {
        System.err.println("The connection ended with " + code + " " + reason);
      }
      ended(code);
    }
  }
}
