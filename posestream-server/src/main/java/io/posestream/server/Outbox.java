package io.posestream.server;

import io.posestream.result.PoseResult;
import io.posestream.wire.ResultMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client. Control messages wait in order and are never dropped; of
 * results, and of words on an exercise, only the newest waits. Exactly one send is in flight,
 * because containers either queue without bound (Tyrus) or refuse a second one (Tomcat).
 *
 * <p>Threading: any thread may call anything; nothing blocks.
 */
final class Outbox {
  /** A client that lets so many control messages wait does not read. */
  static final int MAX_WAITING = 256;

  /** A close code that no client will read; containers refuse to send 1006. */
  private static final int UNREACHABLE = 1001;

  /** Sends one message at a time. */
  interface Transport {
    void text(String message, Consumer<Boolean> sent);

    void result(ResultMessage result, Consumer<Boolean> sent);

    /** Asks for a sign of life. */
    void ping(Consumer<Boolean> sent);

    /** Closes, or finds the connection closed; {@code closed} is told either way. */
    void close(int code, String reason, Runnable closed);
  }

  /** Who is told what becomes of each result, in the order of the results; must not block. */
  interface ResultTap {
    /**
     * A result as it is sent, or as it would have been.
     *
     * @param sent false if a newer one replaced it, or the connection ended before
     */
    void result(ResultMessage message, boolean sent);
  }

  private record Farewell(int code, String reason) {}

  private final Transport transport;
  private final ServerClock clock;
  private final ServiceCounters counters;
  private final Runnable closed;
  private final ResultTap tap;
  private final Object lock = new Object();

  // Guarded by the lock.
  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable PoseResult result;
  private @Nullable String exercise;
  private long droppedInput;
  private @Nullable Farewell farewell;
  private boolean pingWaits;
  private boolean inFlight;
  private boolean ended;
  private long sendingSinceNs;
  private long droppedOutput;

  /**
   * An empty one.
   *
   * @param closed told once this outbox has closed the connection, or found it closed
   */
  Outbox(Transport transport, ServerClock clock, ServiceCounters counters, Runnable closed) {
    this(transport, clock, counters, closed, (message, sent) -> {});
  }

  /** As the other, and {@code tap} is told of each result. */
  Outbox(
      Transport transport,
      ServerClock clock,
      ServiceCounters counters,
      Runnable closed,
      ResultTap tap) {
    this.transport = transport;
    this.clock = clock;
    this.counters = counters;
    this.closed = closed;
    this.tap = tap;
  }

  void control(String message) {
    synchronized (lock) {
      if (farewell != null || ended) {
        return;
      }
      waiting.add(message);
    }
    pump();
  }

  /**
   * Takes the place of a result that still waits.
   *
   * @param dropped frames of this client that a newer one has replaced so far
   */
  void result(PoseResult newest, long dropped) {
    synchronized (lock) {
      droppedInput = dropped;
      if (farewell != null || ended) {
        tap.result(message(newest), false);
        return;
      }
      if (result != null) {
        tap.result(message(result), false);
        droppedOutput++;
        counters.resultsDropped.increment();
      }
      result = newest;
    }
    pump();
  }

  /** Takes the place of one that still waits: each says all that there is to say. */
  void exercise(String newest) {
    synchronized (lock) {
      if (farewell != null || ended) {
        return;
      }
      exercise = newest;
    }
    pump();
  }

  /** Asks the client for a sign of life, once nothing else is in flight. */
  void ping() {
    synchronized (lock) {
      if (farewell != null || ended) {
        return;
      }
      pingWaits = true;
    }
    pump();
  }

  /** Sends what waits, then closes; later messages are dropped. */
  void closeAfterwards(int code, String reason) {
    synchronized (lock) {
      if (farewell != null) {
        return;
      }
      farewell = new Farewell(code, reason);
    }
    pump();
  }

  /** Forgets what waits: the connection is closed or given up. */
  void abandon() {
    synchronized (lock) {
      ended = true;
      waiting.clear();
      exercise = null;
      if (result != null) {
        tap.result(message(result), false);
        result = null;
      }
    }
  }

  /** Closes at once, whatever waits. */
  void giveUp(int code, String reason) {
    abandon();
    transport.close(code, reason, closed);
  }

  private void pump() {
    Runnable sending;
    synchronized (lock) {
      if (inFlight || ended) {
        return;
      }
      sending = next();
      if (sending == null) {
        return;
      }
      inFlight = true;
      sendingSinceNs = clock.nanoTime();
    }
    sending.run();
  }

  /** Control messages, exercise, result, ping, farewell. Under the lock. */
  private @Nullable Runnable next() {
    String text = waiting.poll();
    if (text != null) {
      return () -> transport.text(text, this::sent);
    }
    String newestExercise = exercise;
    if (newestExercise != null) {
      exercise = null;
      return () -> transport.text(newestExercise, this::sent);
    }
    if (result != null) {
      ResultMessage newest = message(result);
      result = null;
      tap.result(newest, true);
      counters.resultsSent.increment();
      return () -> transport.result(newest, this::sent);
    }
    if (pingWaits) {
      pingWaits = false;
      return () -> transport.ping(this::sent);
    }
    Farewell last = farewell;
    if (last == null) {
      return null;
    }
    ended = true;
    return () -> transport.close(last.code(), last.reason(), closed);
  }

  private ResultMessage message(PoseResult read) {
    return new ResultMessage(
        read, clock.toMs(read.frame().receiveTimeNs()), clock.nowMs(), droppedInput, droppedOutput);
  }

  private void sent(boolean well) {
    synchronized (lock) {
      inFlight = false;
    }
    if (well) {
      pump();
    } else {
      giveUp(UNREACHABLE, "unreachable");
    }
  }

  /** How long the send in flight has been waiting for the client to read; 0 without one. */
  long stalledNs() {
    synchronized (lock) {
      return inFlight ? clock.nanoTime() - sendingSinceNs : 0;
    }
  }

  /** Counts that anew: the process had not been running. */
  void resume() {
    synchronized (lock) {
      sendingSinceNs = clock.nanoTime();
    }
  }

  /** Whether more waits than a reading client ever lets wait. */
  boolean overfull() {
    synchronized (lock) {
      return waiting.size() > MAX_WAITING;
    }
  }
}
