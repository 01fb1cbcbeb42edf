package io.posestream.server;

import io.posestream.loop.FrameProcessor;
import io.posestream.wire.ConfigChange;
import io.posestream.wire.StreamConfig;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a client's requests for other settings, one at a time. A request that arrives
 * meanwhile replaces the one that is being carried out.
 *
 * <p>Threading: any thread may call anything; a thread of the configurer does the work.
 */
final class Reconfiguration {
  /** Told how each request ended, unless a later one replaced it. */
  interface Listener {
    void configured(StreamConfig config);

    void refused(String reason);
  }

  private final Shared shared;
  private final ClientStream stream;
  private final Listener listener;
  private final EngineCall call = new EngineCall();
  private final Object lock = new Object();

  // Guarded by the lock.
  private StreamConfig inUse;
  private StreamConfig wanted;
  private long requests;
  private boolean working;
  private @Nullable Thread runner;
  private boolean leftBehind;

  Reconfiguration(Shared shared, ClientStream stream, Listener listener) {
    this.shared = shared;
    this.stream = stream;
    this.listener = listener;
    inUse = shared.options().config();
    wanted = inUse;
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
      shared.configurer().execute(this::work);
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
        done = apply(opened(config), config, request);
      } catch (RuntimeException | Error e) {
        done = refuse(request, String.valueOf(e.getMessage()));
      }
    }
  }

  private FrameProcessor opened(StreamConfig config) {
    synchronized (lock) {
      runner = Thread.currentThread();
      call.begin(shared.clock().nanoTime());
    }
    try {
      return stream.processor(config);
    } finally {
      synchronized (lock) {
        call.end();
        runner = null;
        if (leftBehind) {
          shared.health().callReturned();
        }
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
      if (leftBehind) {
        return true;
      }
    }
    listener.refused(reason);
    return true;
  }

  /**
   * Leaves networks behind that do not open: the thread is interrupted, which native code does not
   * notice.
   *
   * @return whether this call did so; one does
   */
  boolean leaveBehindIfStuck() {
    long timeoutNs = shared.options().engineTimeout().toNanos();
    synchronized (lock) {
      if (leftBehind || runner == null || call.lastsNs(shared.clock().nanoTime()) < timeoutNs) {
        return false;
      }
      leftBehind = true;
      shared.health().callIsStuck();
      runner.interrupt();
      return true;
    }
  }

  /** As long as the process did not run, no call lasted. */
  void resume() {
    call.restart(shared.clock().nanoTime());
  }

  /** Whether networks are being opened, or did not open. */
  boolean isWorking() {
    synchronized (lock) {
      return working;
    }
  }
}
