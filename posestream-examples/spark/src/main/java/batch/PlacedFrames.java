package batch;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.wire.FilePlace;
import java.nio.file.Path;
import java.util.Optional;

/** Frames of a file, each with its place in it: a result then says of which frame it is. */
record PlacedFrames(FrameSource frames, String name) implements FrameSource {
  private static final double NS_PER_MS = 1e6;

  static PlacedFrames of(Video video, FrameSource frames) {
    return new PlacedFrames(frames, Path.of(video.file()).getFileName().toString());
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    return frames.next().map(this::placed);
  }

  private Frame placed(Frame frame) {
    return new Frame(
        frame.sequence(),
        frame.captureTimeNs(),
        frame.receiveTimeNs(),
        frame.image(),
        new FilePlace(name, frame.sequence(), frame.captureTimeNs() / NS_PER_MS));
  }

  @Override
  public void close() {
    frames.close();
  }
}
