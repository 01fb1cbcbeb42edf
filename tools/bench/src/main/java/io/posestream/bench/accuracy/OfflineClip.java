package io.posestream.bench.accuracy;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureAngle;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.FigureMotion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeEngine;
import io.posestream.offline.AngleSeries;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.PersonMotion;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.quality.PoseModel;
import io.posestream.skeleton.Side;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One drawn movement, the flexion of knee, hip, elbow and shoulder of both sides in each frame: the
 * network's own, live, without lag, and true.
 */
final class OfflineClip {
  static final double FPS = 30;
  static final Duration LENGTH = Duration.ofSeconds(6);
  private static final int FRAMES = (int) (FPS * LENGTH.toSeconds());

  /** Which curve. */
  enum Curve {
    NETWORK,
    LIVE,
    OFFLINE,
    TRUE
  }

  private final Map<Curve, double[][]> flexionDeg = new EnumMap<>(Curve.class);

  private OfflineClip() {
    for (Curve curve : Curve.values()) {
      double[][] angles = new double[FigureAngle.values().length * Side.values().length][FRAMES];
      for (double[] angle : angles) {
        Arrays.fill(angle, Double.NaN);
      }
      flexionDeg.put(curve, angles);
    }
  }

  /** All angles, by name. */
  static List<String> names() {
    return Arrays.stream(FigureAngle.values())
        .flatMap(joint -> Arrays.stream(Side.values()).map(joint::nameOf))
        .toList();
  }

  double[] flexionDeg(Curve curve, String name) {
    return Objects.requireNonNull(flexionDeg.get(curve))[names().indexOf(name)];
  }

  MotionCurve against(Curve curve, String name) {
    return new MotionCurve(FPS, flexionDeg(Curve.TRUE, name), flexionDeg(curve, name));
  }

  /** Draws the movement and runs the full model over it. */
  static OfflineClip of(FigureMotion motion, MediaPipeEngine provider) {
    OfflineClip clip = new OfflineClip();
    OfflineAngles offline =
        OfflineAngles.create(TrackOptions.defaults(), ZeroPhaseFilter.standard());
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.FULL).hands(false).build();
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion).fps(FPS).duration(LENGTH).build();
        FrameProcessor processor =
            FrameProcessor.of(
                offline.recording(clip.tellingOfTheNetwork(provider.open(options))),
                TrackOptions.defaults())) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        int at = (int) frame.sequence();
        clip.addTruth(at, source);
        processor
            .process(frame, frame.captureTimeNs())
            .person()
            .ifPresent(person -> clip.add(Curve.LIVE, at, person.angles()));
      }
      offline.finish().forEach(person -> clip.addOffline(person, source));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
    return clip;
  }

  private void addTruth(int at, FigureFrameSource source) {
    int angle = 0;
    for (FigureAngle joint : FigureAngle.values()) {
      for (Side side : Side.values()) {
        Objects.requireNonNull(flexionDeg.get(Curve.TRUE))[angle++][at] =
            source.truth(at).pose().flexionDeg(side, joint);
      }
    }
  }

  private void add(Curve curve, int at, JointAngles angles) {
    for (String name : names()) {
      JointAngle angle = angles.angle(name).orElseThrow();
      if (angle.state() == AngleState.MEASURED) {
        flexionDeg(curve, name)[at] = angle.flexionDeg();
      }
    }
  }

  private void addOffline(PersonMotion person, FigureFrameSource source) {
    for (AngleSeries angle : person.angles()) {
      if (names().contains(angle.definition().name())) {
        double[] values = flexionDeg(Curve.OFFLINE, angle.definition().name());
        for (int at = 0; at < FRAMES; at++) {
          int index = angle.indexOf(source.captureTimeNs(at));
          values[at] = index < 0 ? values[at] : angle.flexionDeg(index);
        }
      }
    }
  }

  private PoseEstimator tellingOfTheNetwork(PoseEstimator estimator) {
    AngleCalculator calculator = AngleCalculator.standard();
    return new PoseEstimator() {
      @Override
      public PoseEstimate estimate(Frame frame, long timestampNs) {
        PoseEstimate estimate = estimator.estimate(frame, timestampNs);
        estimate
            .person()
            .flatMap(person -> person.body().world())
            .map(world -> calculator.calculate(world, timestampNs))
            .ifPresent(angles -> add(Curve.NETWORK, (int) frame.sequence(), angles));
        return estimate;
      }

      @Override
      public void reset() {
        estimator.reset();
      }

      @Override
      public void close() {
        estimator.close();
      }
    };
  }
}
