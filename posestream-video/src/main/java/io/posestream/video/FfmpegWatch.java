package io.posestream.video;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Ends FFmpeg's waiting for the network: when time is up, or at once from another thread. FFmpeg
 * asks about every 100 ms while it waits.
 *
 * <p>Threading: the thread that waits calls {@code allow}; any thread may call {@code cancel}.
 * Closed after everything that is attached.
 */
final class FfmpegWatch implements AutoCloseable {
  private static final ConcurrentMap<Long, FfmpegWatch> WATCHES = new ConcurrentHashMap<>();

  /** One for all: JavaCPP has room for ten callbacks of a kind. */
  private static final Check CHECK = new Check();

  private static final class Check extends AVIOInterruptCB.Callback_Pointer {
    @Override
    public int call(Pointer id) {
      FfmpegWatch watch = WATCHES.get(id.address());
      return watch == null || watch.isOver() ? 1 : 0;
    }
  }

  private final BytePointer id = new BytePointer(1L);
  private volatile boolean cancelled;
  private volatile long deadlineNs;

  FfmpegWatch() {
    WATCHES.put(id.address(), this);
  }

  /** Lets {@code format} ask this watch; before it is opened. */
  void attach(AVFormatContext format) {
    AVIOInterruptCB callback = format.interrupt_callback();
    callback.callback(CHECK);
    callback.opaque(id);
  }

  /** From now on, waiting may take so long. */
  void allow(Duration time) {
    deadlineNs = System.nanoTime() + time.toNanos();
  }

  /** Ends waiting now and for ever. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Whether waiting ended or is about to end without success. */
  boolean isOver() {
    return cancelled || System.nanoTime() - deadlineNs >= 0;
  }

  @Override
  public void close() {
    WATCHES.remove(id.address());
    id.close();
  }
}
