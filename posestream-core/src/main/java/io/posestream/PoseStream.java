package io.posestream;

import io.posestream.frame.FrameSource;
import io.posestream.loop.InferenceLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running stream from a source of frames to a listener of results.
 *
 * <pre>{@code
 * try (PoseStream stream = engine.stream(CameraSource.open(0)).start(result -> show(result))) {
 *   stream.await();
 * }
 * }</pre>
 *
 * <p>Owns its source and estimator and closes them at the end; an engine that was passed to its
 * builder stays open.
 *
 * <p>Threading: any thread may call anything; the listener is called by the stream's own thread. A
 * stream's threads are daemons: they do not keep the JVM alive.
 *
 * @since 0.1
 */
public final class PoseStream implements AutoCloseable {
  private static final long CLOSE_TIMEOUT_S = 5;

  private final InferenceLoop loop;
  private final FrameSource source;
  private final Runnable ended;
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  /** Takes over the loop; {@code ended} runs once, after the loop has closed what it owns. */
  PoseStream(InferenceLoop loop, FrameSource source, Runnable ended) {
    this.loop = loop;
    this.source = source;
    this.ended = ended;
    thread = new Thread(this::run, "posestream-inference");
    thread.setDaemon(true);
  }

  /**
   * Starts with {@link PoseEngine#load()}, standard angles and One Euro smoothing. {@link
   * PoseEngine#stream} does the same with an engine at hand.
   */
  public static PoseStreamBuilder builder() {
    return new PoseStreamBuilder();
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      loop.run();
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      ended.run();
    }
  }

  /**
   * Waits for the end of the stream, and throws what broke it: the {@link
   * io.posestream.frame.FrameSourceException} of the source or an {@link Error} of the engine.
   */
  public void await() throws InterruptedException {
    thread.join();
    throwFailure();
  }

  /**
   * As {@link #await()}, but at most so long.
   *
   * @return false if the stream still runs
   */
  public boolean await(Duration timeout) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedJoin(thread, TimeUnit.NANOSECONDS.convert(timeout));
    if (thread.isAlive()) {
      return false;
    }
    throwFailure();
    return true;
  }

  private void throwFailure() {
    Throwable broken = failure;
    if (broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (broken instanceof Error error) {
      throw error;
    }
  }

  /** A snapshot of the counters. */
  public StreamCounts counts() {
    return new StreamCounts(source.drops(), loop.counts());
  }

  /**
   * Ends the stream, within seconds, with the frame in work finished and everything that the stream
   * owns closed. Called by the listener, it does not wait. Idempotent.
   */
  @Override
  public void close() {
    loop.close();
    if (Thread.currentThread() != thread) {
      try {
        // The loop has ended by now; what is left is to give the shared engine back.
        TimeUnit.SECONDS.timedJoin(thread, CLOSE_TIMEOUT_S);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
