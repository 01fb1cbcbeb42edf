package io.posestream.loop;

import org.jspecify.annotations.Nullable;

/**
 * The processor in use and the one that replaces it next; closes each exactly once.
 *
 * <p>Threading: the loop's thread calls {@code current}; any thread calls {@code replace}; {@code
 * close} is called when no processor is in use any more.
 */
final class ProcessorSlot {
  private final Object lock = new Object();
  // Guarded by the lock.
  private FrameProcessor inUse;
  private @Nullable FrameProcessor replacement;
  private boolean closed;

  ProcessorSlot(FrameProcessor first) {
    inUse = first;
  }

  /** The processor for the next frame, after closing the one that it replaces. */
  FrameProcessor current() {
    FrameProcessor former;
    FrameProcessor next;
    synchronized (lock) {
      former = inUse;
      next = replacement == null ? former : replacement;
      inUse = next;
      replacement = null;
    }
    if (former != next) {
      next.continueFrom(former);
      Closer.close(former);
    }
    return next;
  }

  void replace(FrameProcessor next) {
    @Nullable FrameProcessor unused;
    synchronized (lock) {
      unused = closed ? next : replacement;
      replacement = closed ? null : next;
    }
    if (unused != null) {
      Closer.close(unused);
    }
  }

  void close() {
    FrameProcessor used;
    @Nullable FrameProcessor unused;
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      used = inUse;
      unused = replacement;
      replacement = null;
    }
    Closer.close(used);
    if (unused != null) {
      Closer.close(unused);
    }
  }
}
