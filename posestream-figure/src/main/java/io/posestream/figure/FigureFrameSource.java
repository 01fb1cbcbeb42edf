package io.posestream.figure;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.time.NanoClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A camera in front of the drawn person.
 *
 * <p>Frame {@code n} has sequence {@code n}, shows the motion at {@code n / fps} seconds, and that
 * is its capture time, to the nanosecond. A paced source gives it no earlier than that long after
 * the first call of {@link #next}; when the caller is late it skips no frame, as a file would not.
 *
 * <p>Threading: one thread calls {@code next()}; any thread may call {@code close()}.
 */
public final class FigureFrameSource implements FrameSource {
  private final FigureMotion motion;
  private final Figure figure;
  private final double fps;
  private final long frameCount;
  private final boolean paced;
  private final NanoClock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private long nextFrame;
  private long startNs;

  private FigureFrameSource(Builder builder) {
    motion = builder.motion;
    figure = Figure.of(builder.camera);
    fps = builder.fps;
    frameCount = Math.round(Math.min(Long.MAX_VALUE, builder.durationS * builder.fps));
    paced = builder.paced;
    clock = builder.clock;
  }

  /** A source of that motion; without further settings 640×480 px, 30 fps, endless, unpaced. */
  public static Builder builder(FigureMotion motion) {
    return new Builder(motion);
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (closed.getCount() == 0 || nextFrame >= frameCount) {
      return Optional.empty();
    }
    long captureTimeNs = captureTimeNs(nextFrame);
    var image = figure.drawBgr(motion.poseAt(nextFrame / fps));
    if (paced && !waitUntil(captureTimeNs)) {
      return Optional.empty();
    }
    return Optional.of(new Frame(nextFrame++, captureTimeNs, clock.nanoTime(), image));
  }

  /** Whether the frame's time has come, rather than the end of the stream. */
  private boolean waitUntil(long captureTimeNs) throws InterruptedException {
    if (nextFrame == 0) {
      startNs = clock.nanoTime();
    }
    long waitNs = captureTimeNs - (clock.nanoTime() - startNs);
    return waitNs <= 0 ? closed.getCount() > 0 : !closed.await(waitNs, TimeUnit.NANOSECONDS);
  }

  /** Capture time of a frame, from the beginning of the motion. */
  public long captureTimeNs(long sequence) {
    return Math.round(sequence * 1e9 / fps);
  }

  /** What a perfect estimator would say about a frame of this source. */
  public FigureTruth truth(long sequence) {
    return figure.truth(motion.poseAt(sequence / fps));
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Settings of a source. */
  public static final class Builder {
    private static final int DEFAULT_WIDTH_PX = 640;
    private static final int DEFAULT_HEIGHT_PX = 480;
    private static final double DEFAULT_FPS = 30;

    private final FigureMotion motion;
    private FigureCamera camera = FigureCamera.of(DEFAULT_WIDTH_PX, DEFAULT_HEIGHT_PX);
    private double fps = DEFAULT_FPS;
    private double durationS = Double.POSITIVE_INFINITY;
    private boolean paced;
    private NanoClock clock = NanoClock.system();

    private Builder(FigureMotion motion) {
      this.motion = motion;
    }

    /**
     * Size of the pictures, taken from the usual height.
     *
     * @throws IllegalArgumentException if a side is below 16 px
     */
    public Builder size(int widthPx, int heightPx) {
      return camera(FigureCamera.of(widthPx, heightPx));
    }

    /** The camera that takes the pictures. */
    public Builder camera(FigureCamera camera) {
      this.camera = Objects.requireNonNull(camera, "camera");
      return this;
    }

    /**
     * Frames per second.
     *
     * @throws IllegalArgumentException unless it lies in 0.1..1000
     */
    public Builder fps(double fps) {
      if (!(fps >= 0.1 && fps <= 1000)) {
        throw new IllegalArgumentException("fps must lie in 0.1..1000: " + fps);
      }
      this.fps = fps;
      return this;
    }

    /**
     * Length of the stream; it has {@code duration · fps} frames, rounded.
     *
     * @throws IllegalArgumentException if negative
     */
    public Builder duration(Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("duration must not be negative: " + duration);
      }
      durationS = duration.toNanos() / 1e9;
      return this;
    }

    /** Gives frames in real time as a camera does, instead of as fast as asked. */
    public Builder paced() {
      paced = true;
      return this;
    }

    /** The clock for pacing and for receive times. */
    public Builder clock(NanoClock clock) {
      this.clock = clock;
      return this;
    }

    /** Opens the source. */
    public FigureFrameSource build() {
      return new FigureFrameSource(this);
    }
  }
}
