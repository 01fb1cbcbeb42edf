package io.posestream.models.thread;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the inference thread within a frame.
 *
 * <p>Threading: any thread starts work and joins what it started. The threads are shared by all
 * streams of the process and end when none had work for ten seconds. A thread per stream would be
 * simpler, but glibc gives each new thread another arena, and each arena keeps what networks needed
 * on it once: 2 MB a stream, for good.
 */
public final class SideThread {
  private static final long KEEP_S = 10;

  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_S,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> Detached.call(() -> daemon(work)));

  private SideThread() {}

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "posestream-side");
    thread.setDaemon(true);
    return thread;
  }

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

  /** Starts work; it must be joined before the frame ends. */
  public static Task start(Runnable work) {
    TimedWork timed = new TimedWork(work);
    return new Submitted(THREADS.submit(timed), timed);
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
