package io.posestream.models.camera;

import io.posestream.frame.BgrImage;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A camera that does what a test says; a read blocks until the test says what comes of it. */
final class ScriptedFeed implements PictureFeed {
  private final Queue<Grab> script = new ConcurrentLinkedQueue<>();

  /** As a native read, one of a script cannot be interrupted. */
  private final Semaphore written = new Semaphore(0);

  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean inRead;
  private volatile boolean closedWhileReading;

  ScriptedFeed then(Grab grab) {
    script.add(grab);
    written.release();
    return this;
  }

  @Override
  public Grab grab() {
    inRead = true;
    reading.countDown();
    written.acquireUninterruptibly();
    inRead = false;
    return script.remove();
  }

  @Override
  public Optional<BgrImage> picture() {
    return Optional.of(BgrImage.of(1, 1, new byte[3]));
  }

  @Override
  public void close() {
    closedWhileReading = inRead;
    closed.countDown();
  }

  /** Counted down by the first read. */
  CountDownLatch reading() {
    return reading;
  }

  /** Counted down by the release. */
  CountDownLatch closed() {
    return closed;
  }

  boolean closedWhileReading() {
    return closedWhileReading;
  }
}
