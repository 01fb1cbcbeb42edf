package io.posestream.video;

import io.posestream.engine.NativeLibraries;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's native libraries. */
final class FfmpegRuntime {
  private static volatile boolean loaded;

  private FfmpegRuntime() {}

  /**
   * Loads them, once; before any other use of FFmpeg.
   *
   * @throws LinkageError if they are missing, naming the artifact that brings them, or do not load
   */
  static void load() {
    if (loaded) {
      return;
    }
    try {
      Loader.load(avutil.class);
    } catch (LinkageError e) {
      String artifact = "posestream-natives-video-" + Loader.getPlatform();
      throw new LinkageError("FFmpeg's library " + NativeLibraries.explain(artifact, e), e);
    }
    loaded = true;
  }

  /** Its version, and what it reads and writes. */
  static String describe() {
    load();
    boolean h264 = avcodec.avcodec_find_encoder_by_name("libopenh264") != null;
    return avutil.av_version_info().getString()
        + ", reads video, writes "
        + (h264 ? "H.264" : "MPEG-4");
  }

  /** Stops all of its messages, in the whole process. */
  static void quiet() {
    load();
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }
}
