package io.posestream.video;

/**
 * FFmpeg's own messages on standard error.
 *
 * <p>Reading and writing never change FFmpeg's log level, which belongs to the whole process: other
 * code in it may use FFmpeg too. Decoders opened by this module print nothing in any case. What
 * remains at FFmpeg's default level are messages of its file formats, for example about a file
 * whose index is missing, and warnings of the H.264 encoder about its settings. Everything that a
 * program needs to know is in {@link io.posestream.frame.FrameSourceException} and {@link
 * VideoFileSource#warning()}.
 *
 * @since 0.1
 */
public final class VideoLog {
  /**
   * Added to the level of each message of one context: beyond {@code AV_LOG_TRACE}, and small
   * enough to stay out of the bits above the level's eight, which hold a colour.
   */
  static final int NEVER = 100;

  private VideoLog() {}

  /**
   * Stops all messages of FFmpeg, in the whole process and for every user of FFmpeg in it. Meant
   * for programs, not for libraries.
   *
   * @throws LinkageError if FFmpeg's native libraries cannot be loaded
   */
  public static void quiet() {
    FfmpegRuntime.quiet();
  }
}
