package io.posestream.cli.input;

import io.posestream.buffer.BufferCounts;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.wire.FilePlace;
import java.util.Optional;

/** Stamps each frame of another source with its place in the input. Threading as its target. */
final class PlacedFrames implements FrameSource {
  private static final double NS_PER_MS = 1e6;

  private final FrameSource target;
  private final String name;
  private final boolean live;
  private boolean started;
  private long startNs;

  /**
   * Owns {@code target}.
   *
   * @param live whether its clock begins somewhere, as a camera's does; a file's begins with the
   *     file
   */
  PlacedFrames(FrameSource target, String name, boolean live) {
    this.target = target;
    this.name = name;
    this.live = live;
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    return target.next().map(this::placed);
  }

  private Frame placed(Frame frame) {
    if (!started) {
      started = true;
      startNs = live ? frame.captureTimeNs() : 0;
    }
    double timeMs = (frame.captureTimeNs() - startNs) / NS_PER_MS;
    return new Frame(
        frame.sequence(),
        frame.captureTimeNs(),
        frame.receiveTimeNs(),
        frame.image(),
        new FilePlace(name, frame.sequence(), timeMs));
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
