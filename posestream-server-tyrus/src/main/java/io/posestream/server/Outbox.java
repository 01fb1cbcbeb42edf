package io.posestream.server;

import io.posestream.wire.ServedResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client. Control messages wait in order and are never dropped; of
 * results only the newest waits. Exactly one send is in flight, because containers either queue
 * without bound (Tyrus) or refuse a second one (Tomcat).
 *
 * <p>Threading: any thread may call anything; nothing blocks.
 */
final class Outbox {
  /** A client that lets so many control messages wait does not read. */
  static final int MAX_WAITING = 256;

  /** Nobody will read it; containers refuse to send 1006. */
  private static final int UNREACHABLE = 1001;

  /** Sends one message at a time. */
  interface Transport {
    void text(String message, Consumer<Boolean> sent);

    void result(ServedResult result, Consumer<Boolean> sent);

    void close(int code, String reason);
  }

  private record Farewell(int code, String reason) {}

  private final Transport transport;
  private final ServerClock clock;
  private final ServiceCounters counters;
  private final Object lock = new Object();

  // Guarded by the lock.
  private final Deque<String> waiting = new ArrayDeque<>();
  private @Nullable ServedResult result;
  private @Nullable Farewell farewell;
  private boolean inFlight;
  private boolean ended;
  private long sendingSinceNs;
  private long dropped;

  Outbox(Transport transport, ServerClock clock, ServiceCounters counters) {
    this.transport = transport;
    this.clock = clock;
    this.counters = counters;
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

  void result(ServedResult newest) {
    synchronized (lock) {
      if (farewell != null || ended) {
        return;
      }
      if (result != null) {
        dropped++;
        counters.resultsDropped.increment();
      }
      result = newest;
    }
    pump();
  }

  /** Sends what waits, then closes; whatever comes later is thrown away. */
  void closeAfterwards(int code, String reason) {
    synchronized (lock) {
      if (farewell != null) {
        return;
      }
      farewell = new Farewell(code, reason);
    }
    pump();
  }

  /** Forgets what waits: the connection is gone or given up. */
  void abandon() {
    synchronized (lock) {
      ended = true;
      waiting.clear();
      result = null;
    }
  }

  /** Closes at once, whatever waits. */
  void giveUp(int code, String reason) {
    abandon();
    transport.close(code, reason);
  }

  private void pump() {
    @Nullable String text;
    @Nullable ServedResult next = null;
    @Nullable Farewell last = null;
    synchronized (lock) {
      if (inFlight || ended) {
        return;
      }
      text = waiting.poll();
      if (text == null) {
        next = result == null ? null : stamped(result);
        result = null;
        last = farewell;
      }
      if (text == null && next == null && last == null) {
        return;
      }
      ended = text == null && next == null;
      inFlight = true;
      sendingSinceNs = clock.nanoTime();
    }
    if (text != null) {
      transport.text(text, this::sent);
    } else if (next != null) {
      counters.resultsSent.increment();
      transport.result(next, this::sent);
    } else if (last != null) {
      transport.close(last.code(), last.reason());
    }
  }

  private ServedResult stamped(ServedResult waitingResult) {
    return new ServedResult(
        waitingResult.result(),
        waitingResult.timestampMs(),
        waitingResult.receivedMs(),
        clock.nowMs(),
        waitingResult.mirrored(),
        waitingResult.droppedInput(),
        dropped);
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

  /** Whether more waits than a reading client ever lets wait. */
  boolean overfull() {
    synchronized (lock) {
      return waiting.size() > MAX_WAITING;
    }
  }
}
