package io.posestream.bench.clip;

import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.video.VideoFileSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The beginning of a video, decoded and encoded again beforehand: one JPEG per frame. Immutable.
 *
 * @param name for people to read
 * @param widthPx width of the pictures
 * @param heightPx height of the pictures
 * @param frames at least one, in order
 */
public record JpegClip(String name, int widthPx, int heightPx, List<Frame> frames) {
  /** What the clip of {@link #drawnPerson} is called. */
  public static final String DRAWN_PERSON = "drawn person";

  public JpegClip {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException(name + " has no frames");
    }
  }

  /** The drawn person, 640×480 px, 30 frames per second. */
  public static JpegClip drawnPerson(int maxFrames, LongConsumer progress)
      throws InterruptedException {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      return read(DRAWN_PERSON, figure, maxFrames, progress);
    }
  }

  /**
   * A video file in its own size, to its end or to {@code maxFrames}.
   *
   * @param progress accepts how many frames are read
   * @throws io.posestream.frame.FrameSourceException if there is no such file or it is no video
   * @throws IllegalArgumentException if it has no frames
   */
  public static JpegClip video(Path file, int maxFrames, LongConsumer progress)
      throws InterruptedException {
    try (VideoFileSource video = VideoFileSource.open(file)) {
      return read(String.valueOf(file.getFileName()), video, maxFrames, progress);
    }
  }

  static JpegClip read(String name, FrameSource source, int maxFrames, LongConsumer progress)
      throws InterruptedException {
    List<Frame> frames = new ArrayList<>();
    int widthPx = 0;
    int heightPx = 0;
    Optional<Frame> next = source.next();
    while (next.isPresent() && frames.size() < maxFrames) {
      Frame frame = next.get();
      BgrImage image = (BgrImage) frame.image();
      widthPx = image.width();
      heightPx = image.height();
      frames.add(new Frame(frame.sequence(), frame.captureTimeNs(), 0, JpegPicture.encode(image)));
      progress.accept(frames.size());
      next = frames.size() < maxFrames ? source.next() : Optional.empty();
    }
    return new JpegClip(name, widthPx, heightPx, frames);
  }

  /** The JPEG of a frame. */
  public EncodedImage jpeg(int index) {
    return (EncodedImage) frames.get(index).image();
  }

  /** Mean size of a JPEG. */
  public double meanBytes() {
    return frames.stream()
        .mapToInt(frame -> ((EncodedImage) frame.image()).sizeBytes())
        .average()
        .orElse(0);
  }
}
