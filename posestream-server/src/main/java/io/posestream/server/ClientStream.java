package io.posestream.server;

import io.posestream.engine.PoseEstimator;
import io.posestream.loop.FrameProcessor;
import io.posestream.loop.InferenceLoop;
import io.posestream.result.ResultListener;
import io.posestream.track.TrackOptions;
import io.posestream.wire.StreamConfig;
import org.jspecify.annotations.Nullable;

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
  private final EngineCall call;
  private volatile boolean ending;

  // Guarded by this.
  private @Nullable Thread runner;
  private @Nullable InferenceLoop loop;
  private @Nullable FrameProcessor replacement;
  private boolean leftBehind;
  private boolean ended;

  /**
   * A stream that does not run yet.
   *
   * @param call the one that {@code frames} tell of
   */
  ClientStream(
      Shared shared,
      ClientFrames frames,
      EngineCall call,
      ResultListener listener,
      ClientRecording recording) {
    this.shared = shared;
    this.frames = frames;
    this.call = call;
    this.listener = listener;
    this.recording = recording;
  }

  /**
   * Processes frames until they end; what this throws is the end of the stream. The engine is asked
   * for nothing before the first frame: a client that only connects costs no more than its thread.
   */
  void run(StreamConfig config) {
    begin();
    try {
      if (frames.awaitFrame()) {
        open(config).run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      call.end();
      frames.leaveGate();
      finish();
    }
  }

  private InferenceLoop open(StreamConfig config) {
    call.begin(shared.clock().nanoTime());
    PoseEstimator estimator = estimator(config);
    call.end();
    InferenceLoop opened =
        InferenceLoop.builder()
            .source(frames)
            .estimator(estimator)
            .tracking(tracking(config))
            .listener(listener)
            .build();
    synchronized (this) {
      loop = opened;
      if (replacement != null) {
        opened.replaceProcessor(replacement);
        replacement = null;
      }
    }
    return opened;
  }

  private synchronized void begin() {
    runner = Thread.currentThread();
  }

  private void finish() {
    @Nullable FrameProcessor unused;
    synchronized (this) {
      ended = true;
      runner = null;
      unused = replacement;
      replacement = null;
      if (leftBehind) {
        shared.health().callReturned();
      }
    }
    close(unused);
  }

  /** As long as the process did not run, no call lasted. */
  void resume() {
    call.restart(shared.clock().nanoTime());
  }

  /**
   * Leaves a call of the engine behind that lasts too long: others get its place at the gate, its
   * thread is interrupted, which native code does not notice, and the stream ends if it ever
   * returns.
   *
   * @return whether this call did so; one does
   */
  boolean leaveBehindIfStuck() {
    if (call.lastsNs(shared.clock().nanoTime()) < shared.options().engineTimeout().toNanos()) {
      return false;
    }
    synchronized (this) {
      if (leftBehind || runner == null) {
        return false;
      }
      leftBehind = true;
      shared.health().callIsStuck();
      end();
      runner.interrupt();
    }
    frames.leaveGate();
    return true;
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

  /** From the next frame on, {@code next} processes the frames; it is closed with the stream. */
  void replace(FrameProcessor next) {
    @Nullable FrameProcessor unused = next;
    synchronized (this) {
      if (loop != null) {
        loop.replaceProcessor(next);
        unused = null;
      } else if (!ended) {
        unused = replacement;
        replacement = next;
      }
    }
    close(unused);
  }

  private static void close(@Nullable FrameProcessor unused) {
    if (unused != null) {
      unused.close();
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
    @Nullable InferenceLoop running;
    synchronized (this) {
      running = loop;
    }
    if (running != null) {
      running.close();
    }
  }
}
