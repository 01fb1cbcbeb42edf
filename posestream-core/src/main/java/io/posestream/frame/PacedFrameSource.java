package io.posestream.frame;

import io.posestream.buffer.BufferCounts;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The frames of a file in real time; see {@link FrameSource#paced}. */
final class PacedFrameSource implements FrameSource {
  private final FrameSource target;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean started;
  private long startNs;

  PacedFrameSource(FrameSource target) {
    this.target = Objects.requireNonNull(target, "source");
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    Optional<Frame> next = target.next();
    if (next.isEmpty()) {
      return next;
    }
    Frame frame = next.get();
    if (!started) {
      started = true;
      startNs = System.nanoTime() - frame.captureTimeNs();
    }
    long waitNs = startNs + frame.captureTimeNs() - System.nanoTime();
    if (waitNs > 0 && closed.await(waitNs, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    return Optional.of(frame.receivedAt(System.nanoTime()));
  }

  @Override
  public Optional<BufferCounts> drops() {
    return target.drops();
  }

  @Override
  public void close() {
    closed.countDown();
    target.close();
  }
}
