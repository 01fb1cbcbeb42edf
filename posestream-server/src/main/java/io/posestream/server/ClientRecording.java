package io.posestream.server;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.record.RecordingException;
import io.posestream.record.RecordingOptions;
import io.posestream.record.RecordingWriter;
import io.posestream.wire.Hello;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client's session on its way into a file: on a thread of its own, so that a slow disk delays
 * no result. What waits for the disk is bounded; a disk that is slower than the session for longer
 * than that ends the recording, as a full one does, and not the session.
 *
 * <p>It ends when both the stream has given its last result and the connection has sent its last.
 *
 * <p>Threading: any thread may call anything; nothing but {@code start} and {@code awaitEnd}
 * blocks.
 */
final class ClientRecording implements Outbox.ResultTap {

  /** Ten seconds of 30 frames of 50 kB. Higher: survives worse disks, holds more memory. */
  private static final long MAX_WAITING_BYTES = 16_000_000;

  /** What a result takes in memory, roughly. */
  private static final int RESULT_BYTES = 10_000;

  private final Optional<RecordingFolder> folder;
  private final int client;
  private final LinkedBlockingQueue<Consumer<RecordingWriter>> waiting =
      new LinkedBlockingQueue<>();
  private final Object lock = new Object();

  // Guarded by the lock.
  private @Nullable Thread thread;
  private long waitingBytes;
  private boolean streamEnded;
  private boolean connectionEnded;
  private boolean over;

  private ClientRecording(Optional<RecordingFolder> folder, int client) {
    this.folder = folder;
    this.client = client;
  }

  /** The recording of a client; without a folder, none. */
  static ClientRecording of(Optional<RecordingFolder> folder, int client) {
    return new ClientRecording(folder, client);
  }

  /** Creates the file; if that fails, one line says why, and the session goes on. */
  void start(Hello hello) {
    if (folder.isEmpty()) {
      return;
    }
    Path file = folder.get().file(client);
    RecordingWriter writer;
    try {
      writer = RecordingWriter.create(file, new RecordingOptions(hello, folder.get().frames()));
    } catch (RecordingException e) {
      SparseLog.CLIENTS.log(
          WARNING, "The session of client " + client + " is not recorded: " + e.getMessage());
      return;
    }
    Thread started = new Thread(() -> write(writer, file), "posestream-record-" + client);
    started.setDaemon(true);
    synchronized (lock) {
      thread = started;
    }
    started.start();
  }

  private void write(RecordingWriter writer, Path file) {
    try (writer) {
      while (writer.failure().isEmpty()) {
        Consumer<RecordingWriter> next = waiting.take();
        next.accept(writer);
        if (isDone()) {
          break;
        }
      }
      SparseLog.CLIENTS.log(
          INFO, writer.results() + " results of client " + client + " are in " + file);
    } catch (RecordingException e) {
      // The writer has logged it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      synchronized (lock) {
        over = true;
        waiting.clear();
      }
    }
  }

  private boolean isDone() {
    synchronized (lock) {
      return over && waiting.isEmpty();
    }
  }

  @Override
  public void result(ResultMessage message, boolean sent) {
    long bytes = RESULT_BYTES;
    if (message.result().frame().image() instanceof EncodedImage picture) {
      bytes += picture.sizeBytes();
    }
    long costs = bytes;
    add(
        costs,
        writer -> {
          writer.result(message, sent);
          written(costs);
        });
  }

  private void written(long bytes) {
    synchronized (lock) {
      waitingBytes -= bytes;
    }
  }

  private void add(long bytes, Consumer<RecordingWriter> work) {
    synchronized (lock) {
      if (over || thread == null) {
        return;
      }
      if (waitingBytes + bytes > MAX_WAITING_BYTES) {
        over = true;
        SparseLog.CLIENTS.log(
            WARNING,
            "The recording of client "
                + client
                + " ends: the disk does not keep up with the session");
        waiting.add(writer -> {});
        return;
      }
      waitingBytes += bytes;
      waiting.add(work);
    }
  }

  /** An estimator whose first frame is the first one that was processed with these settings. */
  PoseEstimator ofSettings(PoseEstimator estimator, StreamConfig config) {
    return folder.isEmpty() ? estimator : new FirstFrame(estimator, config);
  }

  /** The stream gives no further result. Idempotent. */
  void streamEnded() {
    synchronized (lock) {
      streamEnded = true;
      endOnceBothHave();
    }
  }

  /** Nothing more is sent. Idempotent. */
  void connectionEnded() {
    synchronized (lock) {
      connectionEnded = true;
      endOnceBothHave();
    }
  }

  /** Under the lock. */
  private void endOnceBothHave() {
    if (streamEnded && connectionEnded && !over) {
      over = true;
      waiting.add(writer -> {});
    }
  }

  /** Whether the file is closed, or there is none. */
  boolean hasEnded() {
    synchronized (lock) {
      return thread == null || !thread.isAlive();
    }
  }

  /** Waits for the file to be closed, so long at most. */
  void awaitEnd(long timeoutNs) throws InterruptedException {
    Thread writing;
    synchronized (lock) {
      writing = thread;
    }
    if (writing != null) {
      TimeUnit.NANOSECONDS.timedJoin(writing, timeoutNs);
    }
  }

  private final class FirstFrame implements PoseEstimator {
    private final PoseEstimator estimator;
    private final StreamConfig config;
    private boolean told;

    FirstFrame(PoseEstimator estimator, StreamConfig config) {
      this.estimator = estimator;
      this.config = config;
    }

    @Override
    public PoseEstimate estimate(Frame frame, long timestampNs) {
      if (!told) {
        told = true;
        add(0, writer -> writer.settings(config, frame.sequence()));
      }
      return estimator.estimate(frame, timestampNs);
    }

    @Override
    public void reset() {
      estimator.reset();
    }

    @Override
    public void close() {
      estimator.close();
    }
  }
}
