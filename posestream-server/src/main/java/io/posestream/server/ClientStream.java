package io.posestream.server;

import io.posestream.engine.PoseEstimator;
import io.posestream.loop.FrameProcessor;
import io.posestream.loop.InferenceLoop;
import io.posestream.result.ResultListener;
import io.posestream.track.TrackOptions;
import io.posestream.wire.StreamConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One client's inference: its thread, its loop, its settings.
 *
 * <p>Threading: {@code run} belongs to the stream's own thread; any thread may call anything else.
 */
final class ClientStream {
  private final Shared shared;
  private final ClientFrames frames;
  private final ResultListener listener;
  private final ClientRecording recording;
  private final CompletableFuture<InferenceLoop> started = new CompletableFuture<>();
  private volatile boolean ending;

  ClientStream(
      Shared shared, ClientFrames frames, ResultListener listener, ClientRecording recording) {
    this.shared = shared;
    this.frames = frames;
    this.listener = listener;
    this.recording = recording;
  }

  /** Processes frames until they end; what this throws is the end of the stream. */
  void run(StreamConfig config) {
    try {
      InferenceLoop loop =
          InferenceLoop.builder()
              .source(frames)
              .estimator(estimator(config))
              .tracking(tracking(config))
              .listener(listener)
              .build();
      started.complete(loop);
      loop.run();
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
      throw e;
    } finally {
      frames.leaveGate();
    }
  }

  /** Opens what processes frames with other settings; slow when networks must be loaded. */
  FrameProcessor processor(StreamConfig config) {
    PoseEstimator recorded = recording.ofSettings(estimator(config), config);
    return FrameProcessor.of(recorded, tracking(config));
  }

  private PoseEstimator estimator(StreamConfig config) {
    return shared.engine().open(config.poseOptions(shared.options().limits().maxPixels()));
  }

  private TrackOptions tracking(StreamConfig config) {
    TrackOptions tracking = config.trackOptions(shared.description().angles());
    return shared.options().smoothing().map(tracking::withSmoothers).orElse(tracking);
  }

  /** From the next frame on, {@code next} processes the frames. */
  void replace(FrameProcessor next) {
    try {
      started.join().replaceProcessor(next);
    } catch (CompletionException e) {
      next.close();
    }
  }

  /** Takes no further frame; what is being opened is no longer needed. */
  void end() {
    ending = true;
    frames.close();
  }

  /** Whether an exception of {@link #run} is that of an engine that was closed meanwhile. */
  boolean isEnding() {
    return ending;
  }

  /** Waits, within seconds, for the frame in work. */
  void close() {
    end();
    if (started.isDone() && !started.isCompletedExceptionally()) {
      started.join().close();
    }
  }
}
