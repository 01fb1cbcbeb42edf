package io.posestream.video;

import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg refused; the message is the end of a sentence that begins with the file's name. */
final class FfmpegOpenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean noData;

  FfmpegOpenException(String reason) {
    this(reason, false);
  }

  private FfmpegOpenException(String reason, boolean noData) {
    super(reason);
    this.noData = noData;
  }

  /** For bytes that FFmpeg takes for a video in which nothing is found. */
  static FfmpegOpenException nothingFound() {
    return new FfmpegOpenException("no video track was found", true);
  }

  /** Throws if {@code result} is an error. */
  static void check(int result) throws FfmpegOpenException {
    if (result < 0) {
      throw new FfmpegOpenException(
          "cannot be opened: " + FfmpegError.text(result), result == avutil.AVERROR_INVALIDDATA);
    }
  }

  /** Whether the bytes are not, or not completely, a video. */
  boolean noData() {
    return noData;
  }
}
