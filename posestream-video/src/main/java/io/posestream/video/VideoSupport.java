package io.posestream.video;

/**
 * Says whether video works on this machine.
 *
 * @since 0.1
 */
public final class VideoSupport {
  private VideoSupport() {}

  /**
   * Version and encoder of FFmpeg.
   *
   * @throws LinkageError if its native libraries cannot be loaded
   */
  public static String describe() {
    return FfmpegRuntime.describe();
  }
}
