package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.COS;
import static io.posestream.joint.Elevations.SIN;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.Arrays;

/**
 * One limb of a tracked person: its two bones as a frame shows them, what is believed of their
 * elevations, and what follows for joints and angles. Not thread-safe.
 */
final class LimbTrack {
  /** The trunk's depth is uncertain too: its error in five steps of a normal distribution. */
  private static final double[] TRUNK_ERROR_M = {-0.064, -0.032, 0, 0.032, 0.064};

  private static final double[] TRUNK_WEIGHT = {0.11, 0.23, 0.32, 0.23, 0.11};
  private static final double LEAST_VISIBILITY = 0.5;

  private final Limb limb;
  private final int[] tip;
  private final BoneView upper;
  private final BoneView lower;
  private final TrunkLine trunk;
  private final LimbBelief belief = new LimbBelief();
  private final double[] upperShare = new double[CELLS];
  private final double[] lowerShare = new double[CELLS];
  private final double[] direction = new double[3];
  private final MeanElevation upperMean = new MeanElevation();
  private final MeanElevation lowerMean = new MeanElevation();
  private final Moments hinge = new Moments();
  private final Moments root = new Moments();

  /** Between the mean directions. */
  private double directHingeDeg;

  private double directRootDeg;

  LimbTrack(Limb limb) {
    this.limb = limb;
    tip = limb.tip().stream().mapToInt(BodyLandmark::index).toArray();
    upper = new BoneView(limb.upper(), new int[0]);
    lower = new BoneView(limb.lower(), limb.lowerKind() == BoneKind.FOREARM ? tip : new int[0]);
    trunk = new TrunkLine(limb);
  }

  /**
   * Goes on by a frame.
   *
   * @param weight how much the frame counts, 0..1
   */
  void next(
      Landmarks image,
      Landmarks world,
      CameraPoints points,
      BoneLengths lengths,
      ElevationDrift drift,
      double weight) {
    upper.see(image, world, points, lengths.ofM(upper.kind()));
    lower.see(image, world, points, lengths.ofM(lower.kind()));
    trunk.see(world, points.xyz);
    boolean seen = upper.visibility >= LEAST_VISIBILITY && lower.visibility >= LEAST_VISIBILITY;
    belief.next(drift, upper.logLikelihood, lower.logLikelihood, seen ? weight : 0);
    sumShares();
    upperMean.of(upperShare);
    lowerMean.of(lowerShare);
    measureHinge();
    measureRoot();
  }

  /** Lets the lengths learn from the frame. */
  void teach(BoneLengths lengths, double elapsedS) {
    lengths.learn(upper, elapsedS);
    lengths.learn(lower, elapsedS);
  }

  /**
   * Writes the limb's angles, by the indices of {@link LimbAngle}.
   *
   * @param interiorDeg (Output) interior angles
   * @param aboutDeg (Output) half-widths of the intervals around them
   */
  void tell(float[] interiorDeg, float[] aboutDeg) {
    int hingeAt = limb.hinge().index();
    interiorDeg[hingeAt] = (float) limb.hingeReading().interiorDeg(hinge.mean(), directHingeDeg);
    aboutDeg[hingeAt] = (float) limb.hingeReading().aboutDeg(hinge.spread());
    int rootAt = limb.root().index();
    interiorDeg[rootAt] = (float) limb.rootReading().interiorDeg(root.mean(), directRootDeg);
    aboutDeg[rootAt] = (float) limb.rootReading().aboutDeg(root.spread());
  }

  /** Puts the limb's joints where the belief's mean directions lead; hand or foot goes along. */
  void place(double[] points, BoneLengths lengths) {
    int begin = 3 * limb.hinge().first().index();
    int middle = 3 * limb.hinge().vertex().index();
    int end = 3 * limb.hinge().last().index();
    point(upper, upperMean);
    for (int i = 0; i < 3; i++) {
      points[middle + i] = points[begin + i] + lengths.ofM(upper.kind()) * direction[i];
    }
    point(lower, lowerMean);
    for (int i = 0; i < 3; i++) {
      double before = points[end + i];
      points[end + i] = points[middle + i] + lengths.ofM(lower.kind()) * direction[i];
      for (int landmark : tip) {
        points[3 * landmark + i] += points[end + i] - before;
      }
    }
  }

  void reset() {
    belief.reset();
  }

  private void point(BoneView view, MeanElevation mean) {
    for (int i = 0; i < 3; i++) {
      direction[i] = mean.cos() * view.across[i] + mean.sin() * view.sight[i];
    }
  }

  private void sumShares() {
    Arrays.fill(lowerShare, 0);
    for (int i = 0; i < CELLS; i++) {
      double row = 0;
      for (int j = 0; j < CELLS; j++) {
        double share = belief.now[i * CELLS + j];
        row += share;
        lowerShare[j] += share;
      }
      upperShare[i] = row;
    }
  }

  /** The cosine between the bones is bilinear in cosines and sines of their elevations. */
  private void measureHinge() {
    double cc = dot(upper.across, lower.across);
    double cs = dot(upper.across, lower.sight);
    double sc = dot(upper.sight, lower.across);
    double ss = dot(upper.sight, lower.sight);
    directHingeDeg =
        180
            - ArcCosine.deg(
                upperMean.cos() * (lowerMean.cos() * cc + lowerMean.sin() * cs)
                    + upperMean.sin() * (lowerMean.cos() * sc + lowerMean.sin() * ss));
    hinge.clear();
    for (int i = 0; i < CELLS; i++) {
      double cos = COS[i] * cc + SIN[i] * sc;
      double sin = COS[i] * cs + SIN[i] * ss;
      for (int j = 0; j < CELLS; j++) {
        double interiorDeg = 180 - ArcCosine.deg(cos * COS[j] + sin * SIN[j]);
        hinge.add(belief.now[i * CELLS + j], interiorDeg);
      }
    }
  }

  private void measureRoot() {
    root.clear();
    for (int k = 0; k < TRUNK_ERROR_M.length; k++) {
      trunk.direction(TRUNK_ERROR_M[k], direction);
      double cos = dot(direction, upper.across);
      double sin = dot(direction, upper.sight);
      if (TRUNK_ERROR_M[k] == 0) {
        directRootDeg = ArcCosine.deg(cos * upperMean.cos() + sin * upperMean.sin());
      }
      for (int i = 0; i < CELLS; i++) {
        double interiorDeg = ArcCosine.deg(cos * COS[i] + sin * SIN[i]);
        root.add(TRUNK_WEIGHT[k] * upperShare[i], interiorDeg);
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
