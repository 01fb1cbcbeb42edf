package io.posestream.server;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.result.PoseResult;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One client's frames on their way to its loop: the newest wins, and it is chosen only once the
 * gate has opened, so that no picture grows old waiting for a core. The gate stays passed until the
 * loop asks for the next frame, which it does when it is done with this one.
 *
 * <p>Threading: the container's thread offers; the stream's thread waits and calls {@code next};
 * any thread may call anything else.
 */
final class ClientFrames implements FrameSource {
  private final LatestWinsBuffer<Frame> buffer = LatestWinsBuffer.create();
  private final Semaphore gate;
  private final EngineCall call;
  private final FrameEvent event;
  private final ServerClock clock;
  private final AtomicBoolean gatePassed = new AtomicBoolean();

  /**
   * Frames of one client.
   *
   * @param call told when the engine is given a frame, and when it is done with it
   * @param event begun with each frame, written with its result
   */
  ClientFrames(Semaphore gate, EngineCall call, FrameEvent event, ServerClock clock) {
    this.gate = gate;
    this.call = call;
    this.event = event;
    this.clock = clock;
  }

  /** Waits for a frame, without taking it; false once this is closed. */
  boolean awaitFrame() throws InterruptedException {
    return buffer.awaitItem();
  }

  /** False once this is closed; the frame is dropped then. */
  boolean offer(Frame frame) {
    return buffer.offer(frame);
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    call.end();
    leaveGate();
    if (!buffer.awaitItem()) {
      return Optional.empty();
    }
    gate.acquire();
    gatePassed.set(true);
    Optional<Frame> newest = buffer.poll();
    if (newest.isEmpty()) {
      leaveGate();
    } else {
      event.begin();
      call.begin(clock.nanoTime());
    }
    return newest;
  }

  /** Of the frame that was taken last; called by the thread that took it. */
  void onResult(PoseResult result) {
    event.write(result);
  }

  /** Lets the next frame of any client through the gate. Idempotent; any thread may call it. */
  void leaveGate() {
    if (gatePassed.compareAndSet(true, false)) {
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
