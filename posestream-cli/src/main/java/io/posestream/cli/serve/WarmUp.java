package io.posestream.cli.serve;

import io.posestream.PoseEngine;
import io.posestream.draw.Pictures;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.imageio.ImageIO;

/**
 * Loads the networks and processes the drawn person as a client would send it, while the server
 * starts, so that the first client's first result does not wait for code that never ran. {@link
 * PoseEngine#warmUp} runs the networks alone: with it the first result takes twice as long, because
 * pictures are decoded, angles calculated and landmarks smoothed for the first time then.
 */
final class WarmUp {
  private static final int FRAMES = 6;
  private static final long FRAME_STEP_NS = 33_000_000;

  private final CompletableFuture<Void> done;

  private WarmUp(CompletableFuture<Void> done) {
    this.done = done;
  }

  static WarmUp start(PoseEngine engine, PoseOptions options) {
    return new WarmUp(CompletableFuture.runAsync(() -> run(engine, options)));
  }

  private static void run(PoseEngine engine, PoseOptions options) {
    CompletableFuture<EncodedImage> picture = CompletableFuture.supplyAsync(WarmUp::picture);
    try (FrameProcessor processor =
        FrameProcessor.of(engine.open(options), TrackOptions.defaults())) {
      for (int i = 1; i <= FRAMES; i++) {
        long timeNs = i * FRAME_STEP_NS;
        PoseResult result =
            processor.process(new Frame(i, timeNs, System.nanoTime(), picture.join()), timeNs);
        if (result instanceof PoseResult.Failed failed) {
          throw new PoseEstimationException(failed.reason());
        }
      }
    }
  }

  private static EncodedImage picture() {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      return jpeg((BgrImage) figure.next().orElseThrow().image());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static EncodedImage jpeg(BgrImage drawn) {
    BufferedImage picture = Pictures.toBufferedImage(drawn);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EncodedImage.of(bytes.toByteArray());
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
