package io.posestream.video;

import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class VideoFileSourceContractTest extends FrameSourceContract {
  private final Path folder;

  VideoFileSourceContractTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  protected FrameSource create() {
    try {
      return VideoFileSource.open(TestVideo.write(folder.resolve("clip.mp4"), 64, 48, 5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
