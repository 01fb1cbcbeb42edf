package io.posestream.frame;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Frames known in advance. */
final class ListFrameSource implements FrameSource {
  private final Iterator<Frame> frames;
  private volatile boolean closed;

  ListFrameSource(List<Frame> frames) {
    this.frames = List.copyOf(Objects.requireNonNull(frames, "frames")).iterator();
  }

  @Override
  public Optional<Frame> next() {
    return closed || !frames.hasNext() ? Optional.empty() : Optional.of(frames.next());
  }

  @Override
  public void close() {
    closed = true;
  }
}
