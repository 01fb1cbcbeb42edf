package io.posestream.models.camera;

import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A camera as the operating system knows it.
 *
 * @param index its number, counted from 0
 * @param platform what runs here
 * @param file its device file, where there is such a thing
 */
record CameraDevice(int index, Platform platform, Optional<Path> file) {
  /** Operating systems, by how they give access to cameras. */
  enum Platform {
    LINUX,
    MAC,
    WINDOWS,
    OTHER;

    static Platform of(String osName) {
      String name = osName.toLowerCase(Locale.ROOT);
      if (name.startsWith("linux")) {
        return LINUX;
      }
      if (name.startsWith("mac")) {
        return MAC;
      }
      return name.startsWith("windows") ? WINDOWS : OTHER;
    }
  }

  /** The device of a camera on the operating system that Java calls {@code osName}. */
  static CameraDevice of(int index, String osName) {
    Platform platform = Platform.of(osName);
    return new CameraDevice(
        index,
        platform,
        platform == Platform.LINUX ? Optional.of(Path.of("/dev/video" + index)) : Optional.empty());
  }

  /** How a user calls it. */
  String label() {
    return "camera " + index + file.map(path -> " (" + path + ")").orElse("");
  }

  /**
   * Finds out what can be known without opening it, so that the reason can be told.
   *
   * @throws FrameSourceException if it is not there or may not be used
   */
  void requireUsable() {
    if (file.isEmpty()) {
      return;
    }
    Path path = file.get();
    if (!Files.exists(path)) {
      throw new FrameSourceException(
          "there is no camera " + index + ": " + path + " does not exist");
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new FrameSourceException(
          label() + " cannot be opened: permission denied (is the user in the group video?)");
    }
  }

  /** What to say when opening failed. */
  String refusal() {
    return switch (platform) {
      case LINUX -> label() + " cannot be opened: it is in use, or is no camera";
      case MAC ->
          label()
              + " cannot be opened: there is none, it is in use, or this program may not use it"
              + " (System Settings, Privacy & Security, Camera)";
      default -> label() + " cannot be opened: there is none, it is in use, or it is not permitted";
    };
  }

  /** What to say when pictures stay away. */
  String silence() {
    boolean unplugged = file.isPresent() && !Files.exists(file.get());
    return label() + (unplugged ? " was unplugged" : " stopped giving pictures");
  }
}
