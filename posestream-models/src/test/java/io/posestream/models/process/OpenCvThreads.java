package io.posestream.models.process;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.Figure;
import io.posestream.figure.Motion;
import org.bytedeco.opencv.global.opencv_core;

/** Sets OpenCV's thread count as an application may, and writes what it is after a picture. */
final class OpenCvThreads {
  static final int THREADS = 3;

  private OpenCvThreads() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      opencv_core.setNumThreads(THREADS);
    }
    int before = opencv_core.getNumThreads();
    try (PoseEngine engine = PoseEngine.load()) {
      engine.warmUp(PoseOptions.defaults());
      if (engine.still(Figure.of(640, 480).drawBgr(Motion.STAND.poseAt(0))).people().isEmpty()) {
        throw new IllegalStateException("no person was found");
      }
    }
    System.out.println(before);
    System.out.println(opencv_core.getNumThreads());
  }
}
