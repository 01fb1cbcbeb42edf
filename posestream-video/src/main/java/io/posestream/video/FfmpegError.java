package io.posestream.video;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's error codes in words. */
final class FfmpegError {
  private static final int MAX_MESSAGE_BYTES = 256;

  private FfmpegError() {}

  /** What FFmpeg says about {@code code}. */
  static String text(int code) {
    byte[] message = new byte[MAX_MESSAGE_BYTES];
    avutil.av_strerror(code, message, message.length);
    int end = 0;
    while (end < message.length && message[end] != 0) {
      end++;
    }
    return new String(message, 0, end, StandardCharsets.UTF_8);
  }
}
