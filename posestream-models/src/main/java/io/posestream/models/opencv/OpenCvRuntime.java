package io.posestream.models.opencv;

import io.posestream.engine.NativeLibraries;
import io.posestream.engine.PoseEstimationException;
import io.posestream.models.thread.Detached;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;

/** OpenCV's native libraries. */
public final class OpenCvRuntime {
  private static volatile boolean loaded;

  private OpenCvRuntime() {}

  /**
   * Loads them, once; before any other use of OpenCV.
   *
   * @throws PoseEstimationException if they are missing, naming the artifact that brings them, or
   *     do not load
   */
  public static void load() {
    if (loaded) {
      return;
    }
    try {
      String unused = Detached.call(() -> Loader.load(opencv_core.class));
    } catch (LinkageError e) {
      String artifact = "posestream-natives-" + Loader.getPlatform();
      throw new PoseEstimationException(
          "OpenCV's library " + NativeLibraries.explain(artifact, e), e);
    }
    loaded = true;
  }
}
