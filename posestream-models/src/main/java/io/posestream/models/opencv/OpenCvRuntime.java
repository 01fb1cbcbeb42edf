package io.posestream.models.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;

/** Loads OpenCV once and keeps it from starting threads of its own. */
final class OpenCvRuntime {
  private OpenCvRuntime() {}

  static void load() {
    Holder.touch();
  }

  private static final class Holder {
    static {
      Loader.load(opencv_core.class);
      // One thread per picture is faster at these sizes, and the cores belong to the networks.
      opencv_core.setNumThreads(1);
    }

    private static void touch() {}
  }
}
