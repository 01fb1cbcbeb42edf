package io.posestream.joint;

import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Optional;

/** Joints at the image landmarks, with arms and legs of steady lengths that turn steadily. */
final class LimbJoints implements JointFitter {
  /** The time between two frames that each count in full. */
  private static final double FULL_WEIGHT_S = 0.05;

  /** Lengths change slowly: they are learned from one of so many frames. */
  private static final int LEARN_EVERY_FRAMES = 3;

  /** A frame after a gap stands for no more than this. */
  private static final double MAX_LEARN_S = 0.2;

  private static final int ANGLES = LimbAngle.values().length;

  private final CameraPoints points = new CameraPoints();
  private final ElevationDrift drift = new ElevationDrift();
  private final List<LimbTrack> limbs = Limb.ALL.stream().map(LimbTrack::new).toList();
  private final BoneLengths lengths = new BoneLengths();
  private int untilLearning;
  private double unlearnedS;

  @Override
  public Optional<JointFit> fit(
      Landmarks image, Landmarks world, PictureView view, long timestampNs) {
    if (!points.next(image, world, view, timestampNs)) {
      return Optional.empty();
    }
    boolean first = points.elapsedS == 0;
    drift.over(first ? FULL_WEIGHT_S : points.elapsedS);
    double weight = first ? 1 : Math.min(1, points.elapsedS / FULL_WEIGHT_S);
    for (LimbTrack limb : limbs) {
      limb.next(image, world, points, lengths, drift, weight);
    }
    learn(first ? FULL_WEIGHT_S : points.elapsedS);
    return Optional.of(result(world));
  }

  private void learn(double elapsedS) {
    unlearnedS += elapsedS;
    if (untilLearning-- > 0) {
      return;
    }
    untilLearning = LEARN_EVERY_FRAMES - 1;
    for (LimbTrack limb : limbs) {
      limb.teach(lengths, Math.min(unlearnedS, MAX_LEARN_S));
    }
    unlearnedS = 0;
  }

  private JointFit result(Landmarks world) {
    float[] interiorDeg = new float[ANGLES];
    float[] aboutDeg = new float[interiorDeg.length];
    for (LimbTrack limb : limbs) {
      limb.tell(interiorDeg, aboutDeg);
      limb.place(points.xyz, lengths);
    }
    FittedJoints joints = new FittedJoints(JointSource.LIMBS, points.aroundMidHips(world));
    return JointFit.of(joints, interiorDeg, aboutDeg);
  }

  @Override
  public void reset() {
    points.reset();
    limbs.forEach(LimbTrack::reset);
    lengths.reset();
    untilLearning = 0;
    unlearnedS = 0;
  }
}
