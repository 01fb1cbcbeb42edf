package io.posestream.video;

import io.posestream.frame.FrameSourceException;
import org.bytedeco.ffmpeg.global.avdevice;

/**
 * FFmpeg's cameras. Its device library also knows screens and sound and needs their libraries of
 * the operating system, which a server may not have; files can be read without it.
 */
final class FfmpegDevices {
  private FfmpegDevices() {}

  /**
   * Loads the device library.
   *
   * @throws FrameSourceException if the operating system lacks something that it needs
   */
  static void require(String camera) {
    try {
      avdevice.avdevice_register_all();
    } catch (LinkageError e) {
      throw new FrameSourceException(
          camera + " cannot be opened: " + deepest(e) + "; install that library", e);
    }
  }

  private static String deepest(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
