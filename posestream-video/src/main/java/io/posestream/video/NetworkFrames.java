package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.time.NanoClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Every picture of a link, over as many connections as it takes.
 *
 * <p>Threading: as {@link FrameSource} says. To free a connection that is being read would end the
 * process, so {@code close} leaves that to a {@code next} that runs, and ends its waiting.
 */
final class NetworkFrames implements FrameSource {
  /** A camera that only stumbled is back at once. */
  static final Duration FIRST_RETRY = Duration.ofMillis(500);

  /** Longer: spares the network; a camera is noticed later when it is back. */
  static final Duration LAST_RETRY = Duration.ofSeconds(10);

  /** A picture due later than this belongs to another clock. */
  private static final long LONGEST_HOLD_NS = Duration.ofSeconds(30).toNanos();

  /** Waits for a time to pass. */
  @FunctionalInterface
  interface Pause {
    /** Returns true, and earlier, once {@code closing} is at 0. */
    boolean await(CountDownLatch closing, long timeNs) throws InterruptedException;

    /** In real time. */
    static Pause real() {
      return (closing, timeNs) -> closing.await(timeNs, TimeUnit.NANOSECONDS);
    }
  }

  private static final System.Logger LOG = System.getLogger(NetworkSource.class.getName());

  private final String name;
  private final NetworkLink link;
  private final Duration giveUp;
  private final NanoClock clock;
  private final Pause pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private NetworkLink.@Nullable Connection connection;
  private long sequence;
  private long firstTimeNs;
  private long retryNs = FIRST_RETRY.toNanos();
  private long offsetNs = Long.MIN_VALUE;
  private final AtomicLong losses = new AtomicLong();
  // Guarded by this.
  private boolean reading;
  private boolean freed;

  /** Takes over link and its first connection. */
  NetworkFrames(
      String name,
      NetworkLink link,
      NetworkLink.Connection first,
      Duration giveUp,
      NanoClock clock,
      Pause pause) {
    this.name = name;
    this.link = link;
    this.giveUp = giveUp;
    this.clock = clock;
    this.pause = pause;
    connection = first;
  }

  /** How often the connection was lost. */
  long losses() {
    return losses.get();
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (!begin()) {
      return Optional.empty();
    }
    Optional<Frame> frame = Optional.empty();
    try {
      frame = read();
    } finally {
      end(frame.isEmpty());
    }
    return frame;
  }

  private Optional<Frame> read() throws InterruptedException {
    long silentSinceNs = clock.nanoTime();
    while (closing.getCount() > 0) {
      String reason = "the stream ended";
      try {
        NetworkLink.Connection current = connected();
        BgrImage picture = current.next();
        if (picture != null) {
          return frame(current, picture);
        }
        if (!current.isLive()) {
          return Optional.empty();
        }
      } catch (FrameSourceException e) {
        reason = String.valueOf(e.getMessage());
      }
      boolean recording = connection != null && !connection.isLive();
      disconnect(reason);
      if (recording && closing.getCount() > 0) {
        throw new FrameSourceException(name + ": " + reason);
      }
      awaitRetry(silentSinceNs, reason);
    }
    return Optional.empty();
  }

  private NetworkLink.Connection connected() {
    NetworkLink.Connection current = connection;
    if (current == null) {
      current = link.connect();
      connection = current;
      LOG.log(System.Logger.Level.INFO, "{0} is connected again", name);
    }
    return current;
  }

  private void disconnect(String reason) {
    NetworkLink.Connection lost = connection;
    if (lost == null) {
      return;
    }
    connection = null;
    lost.close();
    offsetNs = Long.MIN_VALUE;
    if (closing.getCount() > 0) {
      losses.incrementAndGet();
      LOG.log(System.Logger.Level.WARNING, "{0} was lost: {1}; trying again", name, reason);
    }
  }

  private void awaitRetry(long silentSinceNs, String reason) throws InterruptedException {
    long leftNs = giveUp.toNanos() - (clock.nanoTime() - silentSinceNs);
    if (leftNs <= 0 && closing.getCount() > 0) {
      throw new FrameSourceException(
          name + " gave no picture for " + seconds(giveUp) + ": " + reason);
    }
    if (!pause.await(closing, Math.min(retryNs, leftNs))) {
      retryNs = Math.min(2 * retryNs, LAST_RETRY.toNanos());
    }
  }

  private Optional<Frame> frame(NetworkLink.Connection current, BgrImage picture)
      throws InterruptedException {
    retryNs = FIRST_RETRY.toNanos();
    if (current.isLive() && current.isAhead() && hold(current.timeNs())) {
      return Optional.empty();
    }
    long nowNs = clock.nanoTime();
    if (sequence == 0) {
      firstTimeNs = current.timeNs();
    }
    long captureTimeNs = current.isLive() ? nowNs : current.timeNs() - firstTimeNs;
    return Optional.of(new Frame(sequence++, captureTimeNs, nowNs, picture));
  }

  /** Waits until a picture is due; true if the source is closed meanwhile. */
  private boolean hold(long timeNs) throws InterruptedException {
    long nowNs = clock.nanoTime();
    long waitNs = offsetNs == Long.MIN_VALUE ? 0 : timeNs + offsetNs - nowNs;
    if (offsetNs == Long.MIN_VALUE || waitNs < 0 || waitNs > LONGEST_HOLD_NS) {
      offsetNs = nowNs - timeNs;
      return false;
    }
    return pause.await(closing, waitNs);
  }

  static String seconds(Duration time) {
    double seconds = time.toMillis() / 1e3;
    return seconds == Math.rint(seconds) ? Math.round(seconds) + " s" : seconds + " s";
  }

  private synchronized boolean begin() {
    reading = closing.getCount() > 0;
    return reading;
  }

  private synchronized void end(boolean ended) {
    reading = false;
    if (ended) {
      closing.countDown();
    }
    freeIfClosed();
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    link.cancel();
    freeIfClosed();
  }

  private synchronized void freeIfClosed() {
    if (closing.getCount() == 0 && !reading && !freed) {
      freed = true;
      if (connection != null) {
        connection.close();
      }
      link.close();
    }
  }
}
