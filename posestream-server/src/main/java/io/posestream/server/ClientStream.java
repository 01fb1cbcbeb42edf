package io.posestream.server;

import io.posestream.angle.AngleCalculator;
import io.posestream.loop.FrameProcessor;
import io.posestream.loop.InferenceLoop;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.result.PoseResult;
import io.posestream.wire.ServedResult;
import io.posestream.wire.StreamConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * One client's inference: its thread, its loop, its settings.
 *
 * <p>Threading: {@code run} belongs to the stream's own thread; any thread may call anything else.
 */
final class ClientStream {
  private final PoseEstimatorProvider provider;
  private final int maxPixels;
  private final ClientFrames frames;
  private final ServerClock clock;
  private final Consumer<ServedResult> results;
  private final CompletableFuture<InferenceLoop> started = new CompletableFuture<>();

  // The stream's thread only.
  private boolean mirrored;

  ClientStream(
      PoseEstimatorProvider provider,
      int maxPixels,
      ClientFrames frames,
      ServerClock clock,
      Consumer<ServedResult> results) {
    this.provider = provider;
    this.maxPixels = maxPixels;
    this.frames = frames;
    this.clock = clock;
    this.results = results;
  }

  /** Looks at frames until they end; what this throws is the end of the stream. */
  void run(StreamConfig config) {
    try {
      InferenceLoop loop =
          InferenceLoop.builder()
              .frames(frames)
              .estimator(open(config))
              .smoothing(config.smoothing().options())
              .listener(this::publish)
              .build();
      started.complete(loop);
      loop.run();
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
      throw e;
    } finally {
      frames.done();
    }
  }

  private PoseEstimator open(StreamConfig config) {
    return new ConfiguredEstimator(
        provider.open(config.poseOptions(maxPixels)), config, used -> mirrored = used.mirrored());
  }

  private void publish(PoseResult result) {
    frames.done();
    results.accept(
        new ServedResult(
            result,
            frames.timestampMs(),
            clock.toMs(result.frame().receiveTimeNs()),
            0,
            mirrored,
            frames.dropped(),
            0));
  }

  /** Opens what looks at frames with other settings; slow when networks must be loaded. */
  FrameProcessor processor(StreamConfig config) {
    return FrameProcessor.of(
        open(config), AngleCalculator.standard(), config.smoothing().options());
  }

  /** From the next frame on, {@code next} looks at the frames. */
  void replace(FrameProcessor next) {
    try {
      started.join().replaceProcessor(next);
    } catch (CompletionException e) {
      next.close();
    }
  }

  /** Waits, within seconds, for the frame in work. */
  void close() {
    frames.close();
    if (started.isDone() && !started.isCompletedExceptionally()) {
      started.join().close();
    }
  }
}
