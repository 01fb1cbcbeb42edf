package io.posestream.cli.serve;

import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Loads the networks and looks at the drawn person once, beside the server's start. */
final class WarmUp {
  private final CompletableFuture<Void> done;

  private WarmUp(CompletableFuture<Void> done) {
    this.done = done;
  }

  static WarmUp start(PoseEstimatorProvider provider, PoseOptions options) {
    return new WarmUp(CompletableFuture.runAsync(() -> run(provider, options)));
  }

  private static void run(PoseEstimatorProvider provider, PoseOptions options) {
    CompletableFuture<Frame> picture = CompletableFuture.supplyAsync(WarmUp::picture);
    try (PoseEstimator estimator = provider.open(options)) {
      estimator.estimate(picture.join(), 1);
      estimator.estimate(picture.join(), 2);
    }
  }

  private static Frame picture() {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      return figure.next().orElseThrow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Waits; throws what the engine threw. */
  void await() {
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
