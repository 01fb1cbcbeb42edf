package io.posestream.loop;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.time.NanoClock;
import io.posestream.track.PersonTracks;
import io.posestream.track.TrackOptions;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Objects;

/**
 * What is done with one frame: estimate, angles, smooth, result.
 *
 * <p>Owns its estimator and closes it. {@code process} and {@code reset} belong to one thread; any
 * thread may call {@code close}.
 *
 * @since 0.1
 */
public final class FrameProcessor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FrameProcessor.class.getName());

  private final PoseEstimator estimator;
  private final TrackOptions options;
  private final PersonTracks tracks;
  private final NanoClock clock;
  private final PersonIds ids = new PersonIds();
  private boolean failureLogged;

  private FrameProcessor(PoseEstimator estimator, TrackOptions options, NanoClock clock) {
    this.estimator = Objects.requireNonNull(estimator, "estimator");
    this.options = Objects.requireNonNull(options, "options");
    tracks = PersonTracks.create(options);
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** A processor on the clock of this JVM. */
  public static FrameProcessor of(PoseEstimator estimator, TrackOptions options) {
    return of(estimator, options, NanoClock.system());
  }

  /** A processor; {@code clock} is the one of the frames' receive times. */
  public static FrameProcessor of(PoseEstimator estimator, TrackOptions options, NanoClock clock) {
    return new FrameProcessor(estimator, options, clock);
  }

  /**
   * Processes one frame. All that fails in it, short of an {@link Error}, is a {@link
   * PoseResult.Failed}.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public PoseResult process(Frame frame, long timestampNs) {
    Stopwatch watch = new Stopwatch(frame, timestampNs);
    try {
      return result(frame, timestampNs, watch);
    } catch (PoseEstimationException e) {
      return watch.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      logFirst(e);
      return watch.failed("internal error: " + e);
    }
  }

  /** Takes the place of {@code former} within a stream: people who stay keep their ids. */
  void continueFrom(FrameProcessor former) {
    ids.continueFrom(former.ids);
  }

  /** The result of a frame on which {@code process} ended with {@code error}. */
  PoseResult failed(Frame frame, long timestampNs, Error error) {
    return new Stopwatch(frame, timestampNs).failed("the engine broke: " + error);
  }

  private PoseResult result(Frame frame, long timestampNs, Stopwatch watch) {
    PoseEstimate raw = ids.assign(estimator.estimate(frame, timestampNs), timestampNs);
    watch.estimate(raw);
    PictureView view = options.view(frame.image(), raw.width(), raw.height());
    List<Person> measured = tracks.measure(raw, view, timestampNs);
    watch.angles();
    List<Person> people =
        tracks.place(tracks.smooth(measured, raw.handsHeld(), timestampNs), view, timestampNs);
    List<Hand> looseHands = tracks.smoothLooseHands(raw, timestampNs);
    watch.smoothed();
    return people.isEmpty()
        ? new PoseResult.NoPerson(
            frame,
            timestampNs,
            raw.width(),
            raw.height(),
            raw.mirrored(),
            looseHands,
            raw.quality(),
            watch.times())
        : new PoseResult.Detected(
            frame,
            timestampNs,
            raw.width(),
            raw.height(),
            raw.mirrored(),
            people,
            looseHands,
            raw.quality(),
            watch.times());
  }

  private void logFirst(RuntimeException e) {
    if (!failureLogged) {
      failureLogged = true;
      LOG.log(WARNING, "A frame failed unexpectedly; further such failures are only counted", e);
    }
  }

  /** Forgets every person; in the next frame people are searched for anew. */
  public void reset() {
    estimator.reset();
    tracks.reset();
    ids.reset();
  }

  /** Closes the estimator; idempotent. */
  @Override
  public void close() {
    estimator.close();
  }

  /** Measures the stages of one frame. */
  private final class Stopwatch {
    private final Frame frame;
    private final long timestampNs;
    private final long waitNs;
    private final long takenNs = clock.nanoTime();
    private long lapNs = takenNs;
    private long decodeNs;
    private long poseNs;
    private long handsNs;
    private long anglesNs;
    private long smoothNs;

    Stopwatch(Frame frame, long timestampNs) {
      this.frame = frame;
      this.timestampNs = timestampNs;
      // A source that does not know when it received the frame must not make times negative.
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
      return new PoseResult.Failed(frame, timestampNs, reason, times());
    }
  }
}
