package io.posestream.cli;

import io.posestream.figure.BodyModel;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.Motion;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.video.VideoFileSource;
import io.posestream.video.VideoFileWriter;
import java.nio.file.Path;

/** Videos of the drawn person. */
final class TestVideos {
  private TestVideos() {}

  /** The beginning of the demo at 30 Hz. */
  static Path demo(Path file, int frames) throws Exception {
    return of(DemoScript.create(), file, frames);
  }

  /** Somebody who stands upright and still, at 30 Hz. */
  static Path standing(Path file, int frames) throws Exception {
    return of(Motion.STAND.by(BodyModel.STANDARD), file, frames);
  }

  private static Path of(FigureMotion motion, Path file, int frames) throws Exception {
    try (FigureFrameSource source = FigureFrameSource.builder(motion).build();
        VideoFileWriter writer = VideoFileWriter.create(file, 640, 480, 30)) {
      for (int i = 0; i < frames; i++) {
        Frame frame = source.next().orElseThrow();
        writer.write((BgrImage) frame.image(), frame.captureTimeNs());
      }
    }
    return file;
  }

  /** How many frames a video has. */
  static int frames(Path file) {
    try (VideoFileSource source = VideoFileSource.open(file)) {
      int frames = 0;
      while (source.next().isPresent()) {
        frames++;
      }
      return frames;
    }
  }
}
