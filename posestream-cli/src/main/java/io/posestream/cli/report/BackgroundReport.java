package io.posestream.cli.report;

import io.posestream.wire.ResultMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fills another report on its own thread, so that drawing and encoding overlap with the next
 * frames. No frame is lost: {@code add} waits while {@link #CAPACITY} frames are pending.
 */
public final class BackgroundReport implements ReportFile {
  /** Each pending frame holds a whole picture; more would only cost memory. */
  static final int CAPACITY = 4;

  private final ReportFile target;
  private final BlockingQueue<Optional<ResultMessage>> pending = new ArrayBlockingQueue<>(CAPACITY);
  private final Thread thread;
  private volatile @Nullable IOException failure;
  private boolean closed;

  /** Starts the thread. */
  public BackgroundReport(ReportFile target) {
    this.target = target;
    thread = new Thread(this::drain, "posestream-report");
    thread.setDaemon(true);
    thread.start();
  }

  private void drain() {
    try {
      for (var next = pending.take(); next.isPresent(); next = pending.take()) {
        if (failure == null) {
          addToTarget(next.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void addToTarget(ResultMessage message) {
    try {
      target.add(message);
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException("a picture could not be drawn: " + e, e);
    }
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    throwFailure();
    put(Optional.of(message));
  }

  private void put(Optional<ResultMessage> item) throws IOException {
    try {
      pending.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a report was written", e);
    }
  }

  private void throwFailure() throws IOException {
    IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      put(Optional.empty());
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      target.close();
    }
    throwFailure();
  }
}
