package io.posestream.server;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One client's frames on their way to its loop: the newest wins, and it is chosen only once the
 * gate has opened, so that no picture grows old waiting for a core. The gate stays passed until the
 * loop asks for the next frame, which it does when it is done with this one.
 *
 * <p>Threading: the container's thread offers; the loop's thread calls {@code next}, and at the end
 * {@code leaveGate}; any thread may read the counters and close.
 */
final class ClientFrames implements FrameSource {
  private final LatestWinsBuffer<Frame> buffer;
  private final Semaphore gate;
  // The loop's thread only.
  private boolean gatePassed;

  ClientFrames(LatestWinsBuffer<Frame> buffer, Semaphore gate) {
    this.buffer = buffer;
    this.gate = gate;
  }

  /** False once this is closed; the frame is dropped then. */
  boolean offer(Frame frame) {
    return buffer.offer(frame);
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    leaveGate();
    if (!buffer.awaitItem()) {
      return Optional.empty();
    }
    gate.acquire();
    gatePassed = true;
    Optional<Frame> newest = buffer.poll();
    if (newest.isEmpty()) {
      leaveGate();
    }
    return newest;
  }

  /** Lets the next frame of any client through the gate. Idempotent. */
  void leaveGate() {
    if (gatePassed) {
      gatePassed = false;
      gate.release();
    }
  }

  @Override
  public Optional<BufferCounts> drops() {
    return Optional.of(counts());
  }

  BufferCounts counts() {
    return buffer.counts();
  }

  @Override
  public void close() {
    buffer.close();
  }
}
