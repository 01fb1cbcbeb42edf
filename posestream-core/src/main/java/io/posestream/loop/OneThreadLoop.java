package io.posestream.loop;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The standard {@link InferenceLoop}. */
final class OneThreadLoop implements InferenceLoop {
  private static final System.Logger LOG = System.getLogger(InferenceLoop.class.getName());
  private static final long CLOSE_TIMEOUT_S = 5;

  private final FrameSource frames;
  private final ProcessorSlot processors;
  private final ResultListener listener;
  private final StreamTime time = new StreamTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Object lock = new Object();

  /** Written by the loop's thread only; each value is a consistent snapshot. */
  private volatile LoopCounts counts = LoopCounts.ZERO;

  private volatile boolean closed;

  // Guarded by the lock.
  private boolean ran;
  private @Nullable Thread runner;

  OneThreadLoop(FrameSource frames, FrameProcessor processor, ResultListener listener) {
    this.frames = frames;
    processors = new ProcessorSlot(processor);
    this.listener = listener;
  }

  @Override
  public void run() {
    begin();
    try {
      while (!closed && !Thread.currentThread().isInterrupted()) {
        Optional<Frame> frame = frames.next();
        if (frame.isEmpty()) {
          return;
        }
        work(frame.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      LOG.log(ERROR, "The inference loop stops", e);
      throw e;
    } finally {
      end();
    }
  }

  private void begin() {
    synchronized (lock) {
      if (ran) {
        throw new IllegalStateException("an inference loop runs only once");
      }
      ran = true;
      runner = Thread.currentThread();
    }
  }

  private void work(Frame frame) {
    counts = counts.plusTaken();
    long timestampNs = time.next(frame);
    FrameProcessor processor = processors.current();
    PoseResult result;
    try {
      result = processor.process(frame, timestampNs);
    } catch (Error e) {
      publish(processor.failed(frame, timestampNs, e));
      throw e;
    }
    publish(result);
  }

  private void publish(PoseResult result) {
    counts = counts.plus(result);
    try {
      listener.onResult(result);
    } catch (RuntimeException e) {
      counts = counts.plusListenerFailure();
      if (counts.listenerFailures() == 1) {
        LOG.log(WARNING, "The listener threw; further exceptions of it are only counted", e);
      }
    }
  }

  private void end() {
    synchronized (lock) {
      runner = null;
    }
    closed = true;
    Closer.close(frames);
    processors.close();
    ended.countDown();
  }

  @Override
  public void replaceProcessor(FrameProcessor next) {
    processors.replace(Objects.requireNonNull(next, "next"));
  }

  @Override
  public LoopCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    closed = true;
    Closer.close(frames);
    boolean running;
    synchronized (lock) {
      if (runner == Thread.currentThread()) {
        return;
      }
      running = ran;
    }
    if (!running) {
      // A run() that begins only now finds the loop closed and ends at once.
      processors.close();
    } else if (!awaitEnd()) {
      interruptRunner();
    }
  }

  private boolean awaitEnd() {
    try {
      return ended.await(CLOSE_TIMEOUT_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void interruptRunner() {
    synchronized (lock) {
      if (runner != null) {
        LOG.log(WARNING, "A frame is in work for more than {0} s; left behind", CLOSE_TIMEOUT_S);
        runner.interrupt();
      }
    }
  }
}
