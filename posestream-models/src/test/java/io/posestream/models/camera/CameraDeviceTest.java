package io.posestream.models.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraDeviceTest {
  private final Path folder;

  CameraDeviceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldKnowADeviceFileOnLinuxOnly() {
    assertThat(CameraDevice.of(1, "Linux").label()).isEqualTo("camera 1 (/dev/video1)");
    assertThat(CameraDevice.of(1, "Mac OS X"))
        .isEqualTo(new CameraDevice(1, CameraDevice.Platform.MAC, Optional.empty()));
    assertThat(CameraDevice.of(1, "Windows 11"))
        .isEqualTo(new CameraDevice(1, CameraDevice.Platform.WINDOWS, Optional.empty()));
  }

  @Test
  void shouldSayThatThereIsNoSuchCamera() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    assumeFalse(Files.exists(Path.of("/dev/video97")), "there are many cameras here");
    assertThatThrownBy(() -> CameraSource.open(97))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage("there is no camera 97: /dev/video97 does not exist");
  }

  @Test
  void shouldSayThatPermissionIsDenied() throws Exception {
    Path file = Files.createFile(folder.resolve("video0"));
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the administrator may read everything");
    assertThatThrownBy(() -> linux(file).requireUsable())
        .isInstanceOf(FrameSourceException.class)
        .hasMessageContaining("video0) cannot be opened: permission denied");
  }

  @Test
  void shouldSayThatOpenCvRefuses() {
    // No such device, and the look at its file left out.
    assertThatThrownBy(
            () -> OpenCvCapture.open(CameraDevice.of(98, "Linux"), CameraOptions.defaults()))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage("camera 98 (/dev/video98) cannot be opened: it is in use, or is no camera");
  }

  @Test
  void shouldTellAnUnpluggedCameraFromASilentOne() throws Exception {
    Path file = Files.createFile(folder.resolve("video0"));
    CameraDevice device = linux(file);
    assertThat(device.silence()).endsWith("video0) stopped giving pictures");
    Files.delete(file);
    assertThat(device.silence()).endsWith("video0) was unplugged");
  }

  @Test
  void shouldRefuseNumbersThatMakeNoSense() {
    assertThatThrownBy(() -> CameraSource.open(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new CameraOptions(0, 480, 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0×480");
    assertThatThrownBy(() -> new CameraOptions(640, 480, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  private static CameraDevice linux(Path file) {
    return new CameraDevice(0, CameraDevice.Platform.LINUX, Optional.of(file));
  }
}
