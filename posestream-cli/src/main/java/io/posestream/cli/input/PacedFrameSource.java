package io.posestream.cli.input;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Gives a file's frames in real time, as a camera would. Threading as every source. */
final class PacedFrameSource implements FrameSource {
  private final FrameSource target;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean started;
  private long startNs;

  PacedFrameSource(FrameSource target) {
    this.target = target;
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
    return Optional.of(
        new Frame(frame.sequence(), frame.captureTimeNs(), System.nanoTime(), frame.image()));
  }

  @Override
  public void close() {
    closed.countDown();
    target.close();
  }
}
