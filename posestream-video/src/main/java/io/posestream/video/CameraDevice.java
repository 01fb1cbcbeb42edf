package io.posestream.video;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How FFmpeg calls a camera.
 *
 * @param label how a user calls it
 * @param format FFmpeg's device format
 * @param url FFmpeg's name of the device within the format
 */
record CameraDevice(String label, String format, String url) {
  /**
   * The device of a camera.
   *
   * @param osName name of the operating system, as Java gives it
   * @param camera number counted from 0, or name
   */
  static CameraDevice of(String osName, String camera) {
    boolean number = !camera.isEmpty() && camera.chars().allMatch(Character::isDigit);
    String os = osName.toLowerCase(Locale.ROOT);
    String label = "camera " + camera;
    if (os.startsWith("mac")) {
      return new CameraDevice(label, "avfoundation", camera + ":none");
    }
    if (os.startsWith("windows")) {
      return new CameraDevice(
          label, number ? "vfwcap" : "dshow", number ? camera : "video=" + camera);
    }
    return new CameraDevice(label, "video4linux2,v4l2", number ? "/dev/video" + camera : camera);
  }

  /** Why there can be no such camera, where that is known without opening it. */
  Optional<String> missing() {
    if (!format.contains("v4l2") || Files.exists(Path.of(url))) {
      return Optional.empty();
    }
    return Optional.of("there is no " + label + ": " + url + " does not exist");
  }
}
