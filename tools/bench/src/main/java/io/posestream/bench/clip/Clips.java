package io.posestream.bench.clip;

import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.video.VideoFileSource;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Where clips come from. */
public final class Clips {
  /** What the clip of {@link #drawnPerson} is called. */
  public static final String DRAWN_PERSON = "drawn person";

  private Clips() {}

  /** The drawn person, 640×480 px, 30 frames per second. */
  public static JpegClip drawnPerson(int maxFrames, LongConsumer progress)
      throws InterruptedException {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      return JpegClip.read(DRAWN_PERSON, figure, maxFrames, progress);
    }
  }

  /**
   * A video file in its own size.
   *
   * @throws io.posestream.frame.FrameSourceException if there is no such file or it is no video
   * @throws IllegalArgumentException if it has no frames
   */
  public static JpegClip video(Path file, int maxFrames, LongConsumer progress)
      throws InterruptedException {
    try (VideoFileSource video = VideoFileSource.open(file)) {
      return JpegClip.read(String.valueOf(file.getFileName()), video, maxFrames, progress);
    }
  }
}
