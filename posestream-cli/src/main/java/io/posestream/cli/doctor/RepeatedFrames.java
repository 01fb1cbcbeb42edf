package io.posestream.cli.doctor;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.Image;
import io.posestream.time.NanoClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of a movement, shown forward and back without a jump: some until all is warm, then for a
 * while.
 */
final class RepeatedFrames implements FrameSource {
  private final List<Image> pictures;
  private final long firstMeasured;
  private final long lengthNs;
  private final NanoClock clock;
  private long next;
  private long endNs;
  private volatile boolean closed;

  /**
   * @param firstMeasured sequence of the frame with which the while begins
   */
  RepeatedFrames(List<Image> pictures, long firstMeasured, Duration length, NanoClock clock) {
    this.pictures = List.copyOf(pictures);
    this.firstMeasured = firstMeasured;
    lengthNs = length.toNanos();
    this.clock = clock;
  }

  @Override
  public Optional<Frame> next() {
    long nowNs = clock.nanoTime();
    if (next == firstMeasured) {
      endNs = nowNs + lengthNs;
    }
    if (closed || (next > firstMeasured && nowNs >= endNs)) {
      return Optional.empty();
    }
    int turn = pictures.size() - 1;
    int way = (int) (next % (2L * turn));
    return Optional.of(new Frame(next++, nowNs, nowNs, pictures.get(turn - Math.abs(turn - way))));
  }

  @Override
  public void close() {
    closed = true;
  }
}
