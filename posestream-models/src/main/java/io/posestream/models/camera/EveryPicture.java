package io.posestream.models.camera;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Every picture of a feed, in the order in which they come.
 *
 * <p>Threading: as {@link FrameSource} says, where {@code next} blocks in the feed. As a release
 * during a read ends the process, {@code close} leaves the release to a {@code next} that runs.
 */
final class EveryPicture implements FrameSource {
  /** Longer: survives longer hiccups of a camera, tells later that it stopped. */
  private static final long GIVE_UP_NS = TimeUnit.SECONDS.toNanos(5);

  private static final long RETRY_MS = 10;

  private final CameraDevice device;
  private final PictureFeed feed;
  private final NanoClock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private long sequence;
  // Guarded by this.
  private boolean reading;
  private boolean released;

  /** Takes over the feed. */
  EveryPicture(CameraDevice device, PictureFeed feed, NanoClock clock) {
    this.device = device;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (!beginReading()) {
      return Optional.empty();
    }
    Optional<Frame> frame = Optional.empty();
    try {
      frame = read();
    } finally {
      endReading(frame.isEmpty());
    }
    return frame;
  }

  private Optional<Frame> read() throws InterruptedException {
    long startNs = clock.nanoTime();
    while (closing.getCount() > 0) {
      PictureFeed.Grab grab = feed.grab();
      long nowNs = clock.nanoTime();
      if (grab == PictureFeed.Grab.END) {
        return Optional.empty();
      }
      Optional<BgrImage> picture =
          grab == PictureFeed.Grab.PICTURE ? feed.picture() : Optional.empty();
      if (picture.isPresent()) {
        return Optional.of(new Frame(sequence++, nowNs, nowNs, picture.get()));
      }
      if (nowNs - startNs >= GIVE_UP_NS) {
        throw new FrameSourceException(device.silence());
      }
      closing.await(RETRY_MS, TimeUnit.MILLISECONDS);
    }
    return Optional.empty();
  }

  private synchronized boolean beginReading() {
    reading = closing.getCount() > 0;
    return reading;
  }

  private synchronized void endReading(boolean ended) {
    reading = false;
    if (ended) {
      closing.countDown();
    }
    releaseIfClosed();
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    releaseIfClosed();
  }

  private synchronized void releaseIfClosed() {
    if (closing.getCount() == 0 && !reading && !released) {
      released = true;
      feed.close();
    }
  }
}
