package io.posestream.video;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

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
    FfmpegRuntime.load();
    boolean h264 = avcodec.avcodec_find_encoder_by_name("libopenh264") != null;
    return avutil.av_version_info().getString()
        + ", reads video, writes "
        + (h264 ? "H.264" : "MPEG-4");
  }
}
