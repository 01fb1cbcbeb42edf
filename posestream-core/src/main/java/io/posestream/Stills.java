package io.posestream;

import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.loop.FrameProcessor;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmootherFactory;
import io.posestream.time.NanoClock;
import io.posestream.track.TrackOptions;
import java.util.Objects;

/**
 * Single pictures, each processed by itself: without tracking and without smoothing.
 *
 * <p>Not thread-safe. Does not close its engine.
 *
 * @since 0.1
 */
public final class Stills implements AutoCloseable {
  private final FrameProcessor processor;
  private final NanoClock clock = NanoClock.system();
  private long pictures;

  private Stills(FrameProcessor processor) {
    this.processor = processor;
  }

  /** Opened by {@link PoseEngine#stills}. */
  static Stills open(PoseEngine engine, PoseOptions options, TrackOptions measured) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(measured, "measured");
    PoseOptions still = options.toBuilder().tracking(false).build();
    return new Stills(
        FrameProcessor.of(engine.open(still), measured.withSmoothers(SmootherFactory.none())));
  }

  /**
   * The people in a picture; its frame has the number of pictures before as its sequence.
   *
   * @return {@link PoseResult.Failed} if the picture cannot be read
   */
  public PoseResult process(Image picture) {
    Objects.requireNonNull(picture, "picture");
    long nowNs = clock.nanoTime();
    return process(new Frame(pictures, nowNs, nowNs, picture));
  }

  /** The people in a frame; the result carries it. */
  public PoseResult process(Frame frame) {
    Objects.requireNonNull(frame, "frame");
    processor.reset();
    return processor.process(frame, ++pictures);
  }

  /** Frees native memory; idempotent. */
  @Override
  public void close() {
    processor.close();
  }
}
