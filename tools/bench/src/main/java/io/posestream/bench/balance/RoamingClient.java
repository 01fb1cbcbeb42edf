package io.posestream.bench.balance;

import io.posestream.bench.balance.ClientEvent.Kind;
import io.posestream.bench.clip.JpegClip;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A client that streams at a steady rate, one frame unanswered at a time, and connects again as our
 * page does, with the delays of {@code reconnectPolicy.ts}. Sequences go on over its connections,
 * so that a result of an earlier one could not be taken for one of now.
 *
 * <p>Threading: any thread may call anything; it works on a thread of its own.
 */
public final class RoamingClient implements AutoCloseable {
  private static final double FRAMES_PER_S = 10;
  private static final long PERIOD_NS = (long) (1e9 / FRAMES_PER_S);
  private static final double MIN_DELAY_MS = 300;
  private static final double DELAY_SPREAD_MS = 300;
  private static final double MAX_DELAY_MS = 2_000;
  private static final double GROW_FACTOR = 1.6;

  /** The page's library counts tries anew after so long a connection. */
  private static final long GOOD_CONNECTION_NS = 5_000_000_000L;

  private final URI address;
  private final JpegClip clip;
  private final List<ClientEvent> events = new CopyOnWriteArrayList<>();
  private final double minDelayMs =
      MIN_DELAY_MS + DELAY_SPREAD_MS * ThreadLocalRandom.current().nextDouble();
  private final Thread thread = new Thread(this::run, "roaming-client");
  private long sequence;
  private volatile boolean stopped;

  private RoamingClient(URI address, JpegClip clip) {
    this.address = address;
    this.clip = clip;
  }

  /** Starts to stream a clip, again and again; returns with the first result. */
  public static RoamingClient start(URI address, JpegClip clip) throws InterruptedException {
    RoamingClient client = new RoamingClient(address, clip);
    client.thread.setDaemon(true);
    client.thread.start();
    Patience.until("the first result", () -> client.count(Kind.RESULT, Long.MIN_VALUE) > 0);
    return client;
  }

  private void run() {
    int tries = 0;
    try {
      while (!stopped) {
        long startNs = System.nanoTime();
        connectAndStream();
        tries = System.nanoTime() - startNs > GOOD_CONNECTION_NS ? 1 : tries + 1;
        double delayMs = minDelayMs * Math.pow(GROW_FACTOR, tries - 1.0);
        TimeUnit.MILLISECONDS.sleep(Math.round(Math.min(delayMs, MAX_DELAY_MS)));
      }
    } catch (InterruptedException e) {
      // It was closed.
    }
  }

  /** Until the connection ends. */
  private void connectAndStream() throws InterruptedException {
    try (PoseConnection connection = PoseConnection.open(address)) {
      Optional<PoseConnection.Message> first = connection.take(Patience.LIMIT.toNanos());
      if (first.isPresent() && first.get() instanceof PoseConnection.Hello hello) {
        log(Kind.GREETED, hello.server(), "");
        stream(connection, hello.server());
      } else {
        log(Kind.REFUSED, -1, first.toString());
      }
    } catch (CompletionException e) {
      log(Kind.REFUSED, -1, String.valueOf(e.getCause()));
    }
  }

  private void stream(PoseConnection connection, int server) throws InterruptedException {
    boolean open = true;
    while (open) {
      long dueNs = System.nanoTime() + PERIOD_NS;
      connection.send(
          new FrameMessage(
              sequence,
              System.nanoTime() / 1e6,
              clip.jpeg((int) (sequence % clip.frames().size()))));
      open = awaitAnswer(connection, server) && awaitDue(connection, server, dueNs);
      sequence++;
    }
  }

  /** Takes messages up to the result of the frame; false if the connection ended before. */
  private boolean awaitAnswer(PoseConnection connection, int server) throws InterruptedException {
    Optional<PoseConnection.Message> next = connection.take(Patience.LIMIT.toNanos());
    while (next.isPresent() && !ended(next.get(), server)) {
      if (next.get() instanceof PoseConnection.Result answer && isAwaited(answer.result())) {
        return true;
      }
      next = connection.take(Patience.LIMIT.toNanos());
    }
    if (next.isEmpty()) {
      log(Kind.CLOSED, server, "no result within " + Patience.LIMIT);
    }
    return false;
  }

  /** Takes messages until the next frame is due; false if the connection ended before. */
  private boolean awaitDue(PoseConnection connection, int server, long dueNs)
      throws InterruptedException {
    Optional<PoseConnection.Message> next = connection.take(dueNs - System.nanoTime());
    while (next.isPresent()) {
      if (ended(next.get(), server)) {
        return false;
      }
      next = connection.take(dueNs - System.nanoTime());
    }
    return true;
  }

  /** Logs the message and says whether it is the last one. */
  private boolean ended(PoseConnection.Message message, int server) {
    if (message instanceof PoseConnection.Result answer) {
      log(isAwaited(answer.result()) ? Kind.RESULT : Kind.WRONG_RESULT, server, "");
    } else if (message instanceof PoseConnection.Told told) {
      log(Kind.TOLD, server, told.code());
    } else if (message instanceof PoseConnection.Closed closed) {
      log(Kind.CLOSED, server, Integer.toString(closed.code()));
      return true;
    }
    return false;
  }

  private boolean isAwaited(PoseResult result) {
    return result instanceof PoseResult.Detected && result.frame().sequence() == sequence;
  }

  private void log(Kind kind, int server, String detail) {
    if (!stopped) {
      events.add(new ClientEvent(System.nanoTime(), kind, server, detail));
    }
  }

  /** What happened from then on, in order. */
  public List<ClientEvent> since(long ns) {
    return events.stream().filter(event -> event.atNs() >= ns).toList();
  }

  /** How often that happened from then on. */
  public long count(Kind kind, long sinceNs) {
    return since(sinceNs).stream().filter(event -> event.kind() == kind).count();
  }

  /** The server that it is connected to; empty between connections. */
  public OptionalInt server() {
    int server = -1;
    for (ClientEvent event : events) {
      if (event.kind() == Kind.GREETED) {
        server = event.server();
      } else if (event.kind() == Kind.CLOSED) {
        server = -1;
      }
    }
    return server < 0 ? OptionalInt.empty() : OptionalInt.of(server);
  }

  /**
   * How long it took from then to the first result of a connection that was made afterwards; empty
   * if there is none yet.
   */
  public OptionalLong gapNs(long sinceNs) {
    boolean greeted = false;
    for (ClientEvent event : since(sinceNs)) {
      greeted |= event.kind() == Kind.GREETED;
      if (greeted && event.kind() == Kind.RESULT) {
        return OptionalLong.of(event.atNs() - sinceNs);
      }
    }
    return OptionalLong.empty();
  }

  /** Ends its connection. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
