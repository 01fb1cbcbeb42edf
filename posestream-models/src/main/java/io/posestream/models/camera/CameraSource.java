package io.posestream.models.camera;

import io.posestream.buffer.BufferCounts;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The newest pictures of a camera. A thread of its own empties the camera as fast as it gives
 * pictures, so that none grows old in the driver; {@link #next()} gets the newest, and {@link
 * #drops()} tells how many were replaced before they were taken.
 *
 * <p>{@code captureTimeNs} and {@code receiveTimeNs} are both the time at which the picture arrived
 * here, on the clock of this JVM, before it is decoded: exposure and transfer (usually 20 to 60 ms)
 * lie before it, as cameras do not tell. {@code sequence} counts the camera's pictures from 0, so
 * that a gap is a picture that was replaced. Frames own their pixels.
 *
 * <p>Where OpenCV warns on the console in spite of all, the environment variable {@code
 * OPENCV_LOG_LEVEL=ERROR} silences it; its Java binding cannot.
 *
 * <p>Threading: one thread calls {@code next}; any thread may call anything else. Only the camera's
 * thread touches the device: it opens, reads and releases it. {@code close} wakes {@code next} at
 * once and waits at most a second for the release, which a camera that hangs delays by ten seconds.
 */
public final class CameraSource implements FrameSource {
  /** Longer: survives longer hiccups of a camera, tells later that it is gone. */
  private static final long GIVE_UP_NS = TimeUnit.SECONDS.toNanos(5);

  private static final long RETRY_MS = 10;
  private static final long CLOSE_TIMEOUT_MS = 1000;

  private final CameraDevice device;
  private final NanoClock clock;
  private final LatestWinsBuffer<Frame> newest;
  private final CountDownLatch tried = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  // The camera's thread writes these before it counts down tried or finishes the buffer.
  private volatile boolean opened;
  private volatile @Nullable Throwable failure;

  private CameraSource(CameraDevice device, PictureFeed.Opener opener, NanoClock clock) {
    this.device = device;
    this.clock = clock;
    newest = LatestWinsBuffer.create(clock);
    thread = new Thread(() -> run(opener), "posestream-camera-" + device.index());
    thread.setDaemon(true);
  }

  /**
   * Opens a camera with {@link CameraOptions#defaults()}.
   *
   * @param index its number, counted from 0
   * @throws FrameSourceException if there is no such camera or it cannot be used; names the reason
   */
  public static CameraSource open(int index) {
    return open(index, CameraOptions.defaults());
  }

  /**
   * Opens a camera.
   *
   * @param index its number, counted from 0
   * @throws FrameSourceException if there is no such camera or it cannot be used; names the reason
   */
  public static CameraSource open(int index, CameraOptions options) {
    if (index < 0) {
      throw new IllegalArgumentException("the number of a camera must be at least 0: " + index);
    }
    CameraDevice device = CameraDevice.of(index, System.getProperty("os.name", ""));
    device.requireUsable();
    return open(device, () -> OpenCvCapture.open(device, options), NanoClock.system());
  }

  /** Opens any feed under the name of {@code device}. */
  static CameraSource open(CameraDevice device, PictureFeed.Opener opener, NanoClock clock) {
    CameraSource source = new CameraSource(device, opener, clock);
    source.thread.start();
    try {
      source.tried.await();
    } catch (InterruptedException e) {
      source.close();
      Thread.currentThread().interrupt();
      throw new FrameSourceException(device.label() + ": interrupted while it was opened", e);
    }
    if (!source.opened) {
      source.throwFailure();
    }
    return source;
  }

  private void run(PictureFeed.Opener opener) {
    try (PictureFeed feed = opener.open()) {
      opened = true;
      tried.countDown();
      read(feed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      tried.countDown();
      newest.finish();
    }
  }

  private void read(PictureFeed feed) throws InterruptedException {
    long sequence = 0;
    long lastPictureNs = clock.nanoTime();
    while (closing.getCount() > 0) {
      PictureFeed.Grab grab = feed.grab();
      long nowNs = clock.nanoTime();
      if (grab == PictureFeed.Grab.END) {
        return;
      }
      Optional<BgrImage> picture =
          grab == PictureFeed.Grab.PICTURE ? feed.picture() : Optional.empty();
      if (picture.isPresent()) {
        newest.offer(new Frame(sequence++, nowNs, nowNs, picture.get()));
        lastPictureNs = nowNs;
      } else if (nowNs - lastPictureNs >= GIVE_UP_NS) {
        throw new FrameSourceException(device.silence());
      } else {
        closing.await(RETRY_MS, TimeUnit.MILLISECONDS);
      }
    }
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    Optional<Frame> frame = newest.take();
    if (frame.isEmpty() && closing.getCount() > 0) {
      throwFailure();
    }
    return frame;
  }

  /** Throws what broke the camera, once. */
  private void throwFailure() {
    Throwable broken = failure;
    failure = null;
    if (broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (broken instanceof Error error) {
      throw error;
    }
  }

  /** {@code dropped} are pictures that a newer one replaced. */
  @Override
  public Optional<BufferCounts> drops() {
    return Optional.of(newest.counts());
  }

  @Override
  public void close() {
    closing.countDown();
    newest.close();
    try {
      thread.join(CLOSE_TIMEOUT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
