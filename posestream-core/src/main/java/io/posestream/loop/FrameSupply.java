package io.posestream.loop;

import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;

/** What a loop takes its frames from: a buffer or a source. */
interface FrameSupply extends AutoCloseable {
  /** Waits for the next frame; empty at the end. */
  Optional<Frame> next() throws InterruptedException;

  @Override
  void close();

  static FrameSupply of(LatestWinsBuffer<Frame> buffer) {
    return new FrameSupply() {
      @Override
      public Optional<Frame> next() throws InterruptedException {
        return buffer.take();
      }

      @Override
      public void close() {
        buffer.close();
      }
    };
  }

  static FrameSupply of(FrameSource source) {
    return new FrameSupply() {
      @Override
      public Optional<Frame> next() throws InterruptedException {
        return source.next();
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }
}
