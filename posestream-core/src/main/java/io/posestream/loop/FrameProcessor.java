package io.posestream.loop;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimator;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.smooth.PoseSmoother;
import io.posestream.smooth.SmoothingOptions;
import io.posestream.time.NanoClock;

/**
 * What is done with one frame: estimate, angles, smooth, result. Used by {@link InferenceLoop}, and
 * by itself for single pictures (an estimator without tracking, {@link SmoothingOptions#none()},
 * {@link #reset()} before each picture).
 *
 * <p>Owns its estimator and closes it. {@code process} and {@code reset} belong to one thread; any
 * thread may call {@code close}.
 */
public final class FrameProcessor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FrameProcessor.class.getName());

  private final PoseEstimator estimator;
  private final AngleCalculator angles;
  private final PoseSmoother smoother;
  private final NanoClock clock;
  private boolean failureLogged;

  private FrameProcessor(
      PoseEstimator estimator,
      AngleCalculator angles,
      SmoothingOptions smoothing,
      NanoClock clock) {
    this.estimator = estimator;
    this.angles = angles;
    smoother = PoseSmoother.of(smoothing, angles.definitions());
    this.clock = clock;
  }

  /** A processor on the clock of this JVM. */
  public static FrameProcessor of(
      PoseEstimator estimator, AngleCalculator angles, SmoothingOptions smoothing) {
    return of(estimator, angles, smoothing, NanoClock.system());
  }

  /** A processor; {@code clock} is the one of the frames' receive times. */
  public static FrameProcessor of(
      PoseEstimator estimator,
      AngleCalculator angles,
      SmoothingOptions smoothing,
      NanoClock clock) {
    return new FrameProcessor(estimator, angles, smoothing, clock);
  }

  /**
   * Looks at one frame. Whatever goes wrong with it, short of an {@link Error}, is a {@link
   * PoseResult.Failed}.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public PoseResult process(Frame frame, long timestampNs) {
    Stopwatch watch = new Stopwatch(frame, timestampNs);
    try {
      return result(frame, watch);
    } catch (PoseEstimationException e) {
      return watch.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      logFirst(e);
      return watch.failed("internal error: " + e);
    }
  }

  /** The result of a frame on which {@code process} ended with {@code error}. */
  PoseResult failed(Frame frame, long timestampNs, Error error) {
    return new Stopwatch(frame, timestampNs).failed("the engine broke: " + error);
  }

  private PoseResult result(Frame frame, Stopwatch watch) {
    long timestampNs = watch.stamp.timestampNs();
    PoseEstimate raw = estimator.estimate(frame, timestampNs);
    watch.estimate(raw);
    if (raw.body().isEmpty()) {
      angles.reset();
      PoseEstimate smoothed = smoother.smooth(raw, timestampNs);
      watch.smoothed();
      return new PoseResult.NoPerson(
          watch.stamp, raw.width(), raw.height(), smoothed.hands(), raw.quality(), watch.times());
    }
    JointAngles rawAngles = angles.calculate(raw.body().get().world(), timestampNs);
    watch.angles();
    PoseEstimate smoothed = smoother.smooth(raw, timestampNs);
    JointAngles smoothedAngles = smoother.smooth(rawAngles, timestampNs);
    // The joints shall lie on the landmarks of the same result.
    JointAngles placed =
        new JointAngles(
            smoothedAngles.angles(), angles.joints(smoothed.body().orElseThrow().world()));
    watch.smoothed();
    return new PoseResult.Detected(
        watch.stamp,
        raw.width(),
        raw.height(),
        smoothed.body().orElseThrow(),
        smoothed.hands(),
        placed,
        raw.quality(),
        watch.times());
  }

  private void logFirst(RuntimeException e) {
    if (!failureLogged) {
      failureLogged = true;
      LOG.log(WARNING, "A frame failed unexpectedly; further such failures are only counted", e);
    }
  }

  /** Forgets the person; the next frame is looked at afresh. */
  public void reset() {
    estimator.reset();
    angles.reset();
    smoother.reset();
  }

  /** Closes the estimator; idempotent. */
  @Override
  public void close() {
    estimator.close();
  }

  /** Measures the stages of one frame. */
  private final class Stopwatch {
    private final FrameStamp stamp;
    private final long waitNs;
    private final long takenNs = clock.nanoTime();
    private long lapNs = takenNs;
    private long decodeNs;
    private long poseNs;
    private long handsNs;
    private long anglesNs;
    private long smoothNs;

    Stopwatch(Frame frame, long timestampNs) {
      stamp =
          new FrameStamp(
              frame.sequence(), frame.captureTimeNs(), frame.receiveTimeNs(), timestampNs);
      // A source that does not know when it received the frame shall not make times negative.
      waitNs = Math.max(0, takenNs - frame.receiveTimeNs());
    }

    void estimate(PoseEstimate estimate) {
      lap();
      decodeNs = estimate.decodeNs();
      poseNs = estimate.poseNs();
      handsNs = estimate.handsNs();
    }

    void angles() {
      anglesNs = lap();
    }

    void smoothed() {
      smoothNs = lap();
    }

    private long lap() {
      long startNs = lapNs;
      lapNs = clock.nanoTime();
      return lapNs - startNs;
    }

    StageTimes times() {
      long totalNs = waitNs + clock.nanoTime() - takenNs;
      return new StageTimes(waitNs, decodeNs, poseNs, handsNs, anglesNs, smoothNs, totalNs);
    }

    PoseResult failed(String reason) {
      return new PoseResult.Failed(stamp, reason, times());
    }
  }
}
