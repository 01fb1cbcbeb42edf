package io.posestream.outside;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.video.VideoFileSource;
import io.posestream.video.VideoFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Pieces of a real video. */
final class CutVideo {
  private CutVideo() {}

  /** Writes some of its frames, from one on, and gives the file. */
  static Path frames(Path video, int first, int count, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (VideoFileSource source = VideoFileSource.open(video);
        VideoFileWriter writer =
            VideoFileWriter.create(
                file,
                source.info().width(),
                source.info().height(),
                source.info().frameRateHz().orElseThrow())) {
      for (int i = 0; i < first + count; i++) {
        Frame frame = source.next().orElseThrow();
        if (i >= first) {
          writer.write((BgrImage) frame.image(), frame.captureTimeNs());
        }
      }
    }
    return file;
  }

  /** Writes the first half of its bytes, as a copy that broke off, and gives the file. */
  static Path half(Path video, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(video);
    return Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }
}
