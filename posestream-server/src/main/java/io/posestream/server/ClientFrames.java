package io.posestream.server;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One client's frames on their way to its loop: the newest wins, and it is chosen only once the
 * gate has opened, so that no picture grows old waiting for a core.
 *
 * <p>Threading: the container's thread offers; the loop's thread calls {@code next} and, for each
 * frame that it got, {@code done}; any thread may read the counts and close.
 */
final class ClientFrames implements FrameSource {
  private static final double NS_PER_MS = 1e6;

  /**
   * A frame and when it arrived.
   *
   * @param message the frame
   * @param receiveTimeNs on the clock of this JVM
   */
  record Arrival(FrameMessage message, long receiveTimeNs) {}

  private final LatestWinsBuffer<Arrival> buffer;
  private final Semaphore gate;
  private volatile long superseded;
  private volatile boolean closed;

  // The loop's thread only.
  private boolean gatePassed;
  private double timestampMs;

  ClientFrames(LatestWinsBuffer<Arrival> buffer, Semaphore gate) {
    this.buffer = buffer;
    this.gate = gate;
  }

  void offer(Arrival arrival) {
    buffer.offer(arrival);
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    Optional<Arrival> waiting = buffer.take();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    gate.acquire();
    gatePassed = true;
    if (closed) {
      done();
      return Optional.empty();
    }
    Optional<Arrival> newer = buffer.poll();
    if (newer.isPresent()) {
      countSuperseded();
    }
    return Optional.of(frame(newer.orElse(waiting.get())));
  }

  // Written by one thread only.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void countSuperseded() {
    superseded++;
  }

  private Frame frame(Arrival arrival) {
    FrameMessage message = arrival.message();
    timestampMs = message.timestampMs();
    return new Frame(
        message.sequence(),
        Math.round(timestampMs * NS_PER_MS),
        arrival.receiveTimeNs(),
        message.image());
  }

  /** The timestamp of the frame in work, exactly as the client gave it. */
  double timestampMs() {
    return timestampMs;
  }

  /** Lets the next frame of whichever client through the gate. Idempotent. */
  void done() {
    if (gatePassed) {
      gatePassed = false;
      gate.release();
    }
  }

  /** Frames that came. */
  long offered() {
    return buffer.counts().offered();
  }

  /** Frames that were replaced by a newer one. */
  long dropped() {
    return buffer.counts().overwritten() + superseded;
  }

  @Override
  public void close() {
    closed = true;
    buffer.close();
  }
}
