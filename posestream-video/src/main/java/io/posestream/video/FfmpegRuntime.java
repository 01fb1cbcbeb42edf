package io.posestream.video;

import io.posestream.engine.NativeLibraries;
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
}
