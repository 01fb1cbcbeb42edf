package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraSourceTest {
  private final Path folder;

  CameraSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldNameTheDeviceAsTheSystemDoes() {
    assertThat(CameraDevice.of("Linux", "1").url()).isEqualTo("/dev/video1");
    assertThat(CameraDevice.of("Linux", "/dev/video7").url()).isEqualTo("/dev/video7");
    assertThat(CameraDevice.of("Mac OS X", "0"))
        .isEqualTo(new CameraDevice("camera 0", "avfoundation", "0:none"));
    assertThat(CameraDevice.of("Windows 11", "USB Cam"))
        .isEqualTo(new CameraDevice("camera USB Cam", "dshow", "video=USB Cam"));
  }

  @Test
  void shouldSayThatThereIsNoSuchCamera() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    assertThatThrownBy(() -> CameraSource.open("97"))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage("there is no camera 97: /dev/video97 does not exist");
  }

  @Test
  void shouldSayThatAFileIsNoCamera() throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    Path file = Files.writeString(folder.resolve("video0"), "not a device");
    assertThatThrownBy(() -> CameraSource.open(file.toString()))
        .isInstanceOf(FrameSourceException.class)
        .hasMessageContaining("video0 cannot be opened")
        .hasMessageNotContaining("built without");
  }
}
