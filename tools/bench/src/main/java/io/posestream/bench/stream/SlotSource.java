package io.posestream.bench.stream;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;

/**
 * The frames that are put into a slot by hand.
 *
 * @param slot takes them
 */
record SlotSource(LatestWinsBuffer<Frame> slot) implements FrameSource {
  @Override
  public Optional<Frame> next() throws InterruptedException {
    return slot.take();
  }

  @Override
  public void close() {
    slot.close();
  }
}
