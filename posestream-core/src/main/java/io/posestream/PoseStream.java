package io.posestream;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.loop.FramePolicy;
import io.posestream.loop.FramePump;
import io.posestream.loop.InferenceLoop;
import io.posestream.loop.InferenceLoopBuilder;
import io.posestream.loop.LoopCounts;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running stream from a source of frames to a listener of results.
 *
 * <pre>{@code
 * try (PoseStream stream =
 *     PoseStream.builder().source(camera).listener(result -> show(result)).start()) {
 *   stream.await();
 * }
 * }</pre>
 *
 * <p>Owns source and estimator and closes them at the end.
 *
 * <p>Threading: any thread may call anything; the listener is called by the stream's own thread. A
 * stream's threads are daemons: they do not keep the JVM alive.
 */
public final class PoseStream implements AutoCloseable {
  private final InferenceLoop loop;
  private final Thread thread;
  private final @Nullable LatestWinsBuffer<Frame> buffer;
  private final @Nullable FramePump pump;
  private volatile @Nullable Throwable failure;

  private PoseStream(
      InferenceLoop loop, @Nullable LatestWinsBuffer<Frame> buffer, @Nullable FramePump pump) {
    this.loop = loop;
    this.buffer = buffer;
    this.pump = pump;
    thread = new Thread(this::run, "posestream-inference");
    thread.setDaemon(true);
  }

  /** Starts with the estimator on the class path, One Euro smoothing and newest-wins. */
  public static PoseStreamBuilder builder() {
    return new PoseStreamBuilder();
  }

  static PoseStream start(InferenceLoopBuilder loop, FrameSource source, FramePolicy policy) {
    PoseStream stream;
    if (policy == FramePolicy.EVERY_FRAME) {
      stream = new PoseStream(loop.frames(source).build(), null, null);
    } else {
      LatestWinsBuffer<Frame> buffer = LatestWinsBuffer.create();
      InferenceLoop built = loop.frames(buffer).build();
      stream = new PoseStream(built, buffer, FramePump.start(source, buffer));
    }
    stream.thread.start();
    return stream;
  }

  private void run() {
    try {
      loop.run();
    } catch (RuntimeException | Error e) {
      failure = e;
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
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    unit.timedJoin(thread, timeout);
    if (thread.isAlive()) {
      return false;
    }
    throwFailure();
    return true;
  }

  private void throwFailure() {
    Throwable broken = failure;
    if (broken == null && pump != null) {
      broken = pump.failure().orElse(null);
    }
    if (broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (broken instanceof Error error) {
      throw error;
    }
  }

  /** A snapshot of the books. */
  public StreamCounts counts() {
    LoopCounts loopCounts = loop.counts();
    if (buffer != null) {
      return new StreamCounts(buffer.counts(), loopCounts);
    }
    long taken = loopCounts.taken();
    return new StreamCounts(new BufferCounts(taken, taken, 0, 0, 0, 0, 0), loopCounts);
  }

  /** Ends the stream, within seconds, with the frame in work finished. Idempotent. */
  @Override
  public void close() {
    if (pump != null) {
      pump.close();
    }
    loop.close();
  }
}
