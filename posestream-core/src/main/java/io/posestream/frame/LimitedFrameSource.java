package io.posestream.frame;

import io.posestream.buffer.BufferCounts;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The beginning of another source; see {@link FrameSource#limited}. */
final class LimitedFrameSource implements FrameSource {
  private final FrameSource target;
  private final long maxFrames;
  private final long maxDurationNs;
  private long frames;
  private long firstTimeNs;

  LimitedFrameSource(FrameSource target, long maxFrames, Duration maxDuration) {
    this.target = Objects.requireNonNull(target, "source");
    Objects.requireNonNull(maxDuration, "maxDuration");
    if (maxFrames < 0 || maxDuration.isNegative()) {
      throw new IllegalArgumentException(
          "maxFrames and maxDuration must not be negative: " + maxFrames + ", " + maxDuration);
    }
    this.maxFrames = maxFrames;
    // Saturates, at about 292 years.
    maxDurationNs = TimeUnit.NANOSECONDS.convert(maxDuration);
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (frames >= maxFrames) {
      return Optional.empty();
    }
    Optional<Frame> next = target.next();
    if (next.isEmpty()) {
      return next;
    }
    if (frames == 0) {
      firstTimeNs = next.get().captureTimeNs();
    }
    if (next.get().captureTimeNs() - firstTimeNs >= maxDurationNs) {
      frames = maxFrames;
      return Optional.empty();
    }
    frames++;
    return next;
  }

  @Override
  public Optional<BufferCounts> drops() {
    return target.drops();
  }

  @Override
  public void close() {
    target.close();
  }
}
