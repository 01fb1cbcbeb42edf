package io.posestream.cli.analysis;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * On Ctrl-C, stops an analysis and keeps the JVM alive until its files are complete. Closed when
 * they are.
 */
public final class InterruptGuard implements AutoCloseable {
  private static final long LONGEST_FINISH_S = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private InterruptGuard(Analysis analysis) {
    hook =
        new Thread(
            () -> {
              analysis.stop();
              awaitFinish();
            },
            "posestream-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Guards {@code analysis} from now on. */
  public static InterruptGuard of(Analysis analysis) {
    return new InterruptGuard(analysis);
  }

  private void awaitFinish() {
    try {
      if (!finished.await(LONGEST_FINISH_S, TimeUnit.SECONDS)) {
        System.err.println("posestream: the files could not be completed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already going down: the hook is what waited for this.
      return;
    }
  }
}
