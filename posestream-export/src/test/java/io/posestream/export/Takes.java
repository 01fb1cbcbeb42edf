package io.posestream.export;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.rig.RigPose;
import io.posestream.rig.RigSolver;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Takes of any motion. */
final class Takes {
  static final long FRAME_NS = 40_000_000;

  private static final Map<Side, Landmarks> HANDS = Map.of(Side.LEFT, hand());

  private Takes() {}

  /** Fingers that are spread and a little bent. */
  private static Landmarks hand() {
    float[] values = new float[HandLandmark.COUNT * Landmarks.STRIDE];
    for (HandLandmark landmark : HandLandmark.all()) {
      int finger = (landmark.index() + 3) / 4;
      int joint = (landmark.index() + 3) % 4;
      int at = landmark.index() * Landmarks.STRIDE;
      boolean isWrist = landmark == HandLandmark.WRIST;
      values[at] = isWrist ? 0 : 0.08f + 0.02f * joint;
      values[at + 1] = isWrist ? 0 : 0.004f * joint * joint;
      values[at + 2] = isWrist ? 0 : (0.02f + 0.005f * joint) * (finger - 3);
    }
    return Landmarks.of(values);
  }

  /** 1 to 20 frames at 25 Hz; the person is away in some of those in between. */
  static Arbitrary<Take> any() {
    Arbitrary<Optional<Landmarks>> markers = PoseArbitraries.seenBodies().optional(0.8);
    return markers
        .list()
        .ofMaxSize(18)
        .flatMap(
            between ->
                PoseArbitraries.seenBodies()
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(2)
                    .map(ends -> take(ends, between)));
  }

  private static Take take(List<Landmarks> ends, List<Optional<Landmarks>> between) {
    List<Optional<Landmarks>> all = new ArrayList<>();
    all.add(Optional.of(ends.get(0)));
    if (ends.size() > 1) {
      all.addAll(between);
      all.add(Optional.of(ends.get(1)));
    }
    return of(all);
  }

  /** A take of those markers, frame by frame. */
  static Take of(List<Optional<Landmarks>> markersM) {
    RigSolver solver = new RigSolver();
    AngleCalculator calculator = AngleCalculator.of(Skeleton.body33(), StandardAngles.all());
    List<TakeFrame> frames = new ArrayList<>();
    for (int i = 0; i < markersM.size(); i++) {
      long timestampNs = 7_000_000_000L + i * FRAME_NS;
      JointAngles angles =
          markersM
              .get(i)
              .map(markers -> calculator.calculate(markers, timestampNs))
              .orElse(JointAngles.none());
      Optional<RigPose> rig =
          markersM.get(i).map(markers -> solver.solve(markers, HANDS, timestampNs));
      frames.add(new TakeFrame(timestampNs, markersM.get(i), rig, angles));
    }
    return new Take(3, Skeleton.body33(), MarkerOrigin.HIPS, frames);
  }

  /** Any number of seconds within a frame. */
  static Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, 1);
  }
}
