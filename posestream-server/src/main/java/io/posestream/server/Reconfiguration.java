package io.posestream.server;

import io.posestream.loop.FrameProcessor;
import io.posestream.wire.ConfigChange;
import io.posestream.wire.StreamConfig;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Carries out a client's requests for other settings, one at a time. A request that arrives
 * meanwhile replaces the one that is being carried out.
 *
 * <p>Threading: any thread may request; the executor's thread does the work.
 */
final class Reconfiguration {
  /** Told how each request ended, unless a later one replaced it. */
  interface Listener {
    void configured(StreamConfig config);

    void refused(String reason);
  }

  private final ClientStream stream;
  private final Executor executor;
  private final Listener listener;
  private final Object lock = new Object();

  // Guarded by the lock.
  private StreamConfig inUse;
  private StreamConfig wanted;
  private long requests;
  private boolean working;

  Reconfiguration(ClientStream stream, StreamConfig first, Executor executor, Listener listener) {
    this.stream = stream;
    this.executor = executor;
    this.listener = listener;
    inUse = first;
    wanted = first;
  }

  void request(ConfigChange change) {
    long request;
    synchronized (lock) {
      wanted = change.applyTo(wanted);
      request = ++requests;
      if (working) {
        return;
      }
      working = true;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      boolean unused = refuse(request, "the server stops");
    }
  }

  private void work() {
    boolean done = false;
    while (!done) {
      StreamConfig config;
      long request;
      synchronized (lock) {
        config = wanted;
        request = requests;
      }
      try {
        done = apply(stream.processor(config), config, request);
      } catch (RuntimeException e) {
        done = refuse(request, String.valueOf(e.getMessage()));
      }
    }
  }

  private boolean apply(FrameProcessor processor, StreamConfig config, long request) {
    synchronized (lock) {
      if (request != requests) {
        processor.close();
        return false;
      }
      inUse = config;
      working = false;
    }
    stream.replace(processor);
    listener.configured(config);
    return true;
  }

  private boolean refuse(long request, String reason) {
    synchronized (lock) {
      if (request != requests) {
        return false;
      }
      wanted = inUse;
      working = false;
    }
    listener.refused(reason);
    return true;
  }
}
