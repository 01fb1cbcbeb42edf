package io.posestream.models.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;

/** Loads OpenCV once. */
final class OpenCvRuntime {
  private OpenCvRuntime() {}

  static void load() {
    Holder.touch();
  }

  private static final class Holder {
    static {
      Loader.load(opencv_core.class);
    }

    private static void touch() {}
  }
}
