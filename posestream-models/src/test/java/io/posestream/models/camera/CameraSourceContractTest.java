package io.posestream.models.camera;

import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceContract;
import io.posestream.time.NanoClock;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CameraSourceContractTest extends FrameSourceContract {
  private final Path folder;

  CameraSourceContractTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  protected FrameSource create() {
    Path avi = AviFeed.write(folder.resolve("clip.avi"), 5);
    return CameraSource.newest(CameraDevice.of(0, "Linux"), new AviFeed(avi), NanoClock.system());
  }
}
