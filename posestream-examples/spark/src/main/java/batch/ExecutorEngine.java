package batch;

import io.posestream.PoseEngine;

/** The engine of an executor: opened by its first task, shared by all, closed with the JVM. */
final class ExecutorEngine {
  private static final PoseEngine SHARED = open();

  private ExecutorEngine() {}

  private static PoseEngine open() {
    PoseEngine engine = PoseEngine.load();
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    return engine;
  }

  static PoseEngine shared() {
    return SHARED;
  }
}
