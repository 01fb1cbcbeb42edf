package io.posestream.models.thread;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works beside the inference thread within a frame; started when first needed.
 *
 * <p>Threading: the inference thread alone starts and joins work, and closes.
 */
public final class SideThread implements AutoCloseable {
  /** Work in progress. */
  public interface Task {
    /** Nothing to wait for. */
    Task NONE =
        new Task() {
          @Override
          public void join() {}

          @Override
          public long elapsedNs() {
            return 0;
          }
        };

    /** Waits for the work's end and throws what it threw. */
    void join();

    /** How long the work took; known after {@link #join()}. */
    long elapsedNs();
  }

  private final String name;
  private @Nullable ExecutorService executor;

  /** A thread of that name, not yet started. */
  public SideThread(String name) {
    this.name = name;
  }

  /** Starts work; it must be joined before the frame ends. */
  public Task start(Runnable work) {
    ExecutorService running = executor;
    if (running == null) {
      running =
          Executors.newSingleThreadExecutor(
              runnable -> {
                Thread thread = new Thread(runnable, name);
                thread.setDaemon(true);
                return thread;
              });
      executor = running;
    }
    TimedWork timed = new TimedWork(work);
    return new Submitted(running.submit(timed), timed);
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdown();
    }
  }

  private static final class TimedWork implements Runnable {
    private final Runnable work;
    private long elapsedNs;

    TimedWork(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      long startNs = System.nanoTime();
      try {
        work.run();
      } finally {
        elapsedNs = System.nanoTime() - startNs;
      }
    }
  }

  private record Submitted(Future<?> future, TimedWork work) implements Task {
    @Override
    public void join() {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            future.get();
            return;
          } catch (InterruptedException e) {
            // The work uses native memory of the frame: it must end before anyone goes on.
            interrupted = true;
          } catch (ExecutionException e) {
            throw rethrown(e.getCause());
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof RuntimeException exception) {
        return exception;
      }
      return new IllegalStateException(cause);
    }

    @Override
    public long elapsedNs() {
      return work.elapsedNs;
    }
  }
}
