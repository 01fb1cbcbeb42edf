package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.COS;
import static io.posestream.joint.Elevations.SIN;

/** What is believed of the length of one kind of bone of a person. Not thread-safe. */
final class BoneLength {
  private static final int LENGTHS = 13;
  private static final double MAX_LOG_RATIO = 0.18;
  private static final double PRIOR_SPREAD = 0.06;
  private static final double LEAST_VISIBILITY = 0.7;
  private static final double ACROSS_SPREAD_M = 0.018;
  private static final double LENGTH_SPREAD = 0.03;
  private static final double MAX_EVIDENCE = 6;

  /** Frames that follow each other say nearly the same: evidence counts by time. */
  private static final double EVIDENCE_PER_S = 1;

  private static final double[] LOG_RATIO = new double[LENGTHS];

  static {
    for (int i = 0; i < LENGTHS; i++) {
      LOG_RATIO[i] = MAX_LOG_RATIO * (2.0 * i / (LENGTHS - 1) - 1);
    }
  }

  private final BoneKind kind;
  private final double[] logBelief = new double[LENGTHS];
  private final double[] evidence = new double[LENGTHS];
  private double lengthM;

  BoneLength(BoneKind kind) {
    this.kind = kind;
    reset();
  }

  /** The mean of the belief, in metres. */
  double lengthM() {
    return lengthM;
  }

  void reset() {
    for (int i = 0; i < LENGTHS; i++) {
      double deviation = LOG_RATIO[i] / PRIOR_SPREAD;
      logBelief[i] = -0.5 * deviation * deviation;
    }
    lengthM = kind.typicalLengthM;
  }

  /** Learns from a frame that stands for {@code elapsedS}. */
  void learn(BoneView view, double elapsedS) {
    if (view.visibility <= LEAST_VISIBILITY) {
      return;
    }
    double mean = 0;
    for (int i = 0; i < LENGTHS; i++) {
      evidence[i] = logLikelihood(view, kind.typicalLengthM * Math.exp(LOG_RATIO[i]));
      mean += evidence[i] / LENGTHS;
    }
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < LENGTHS; i++) {
      double told = Math.max(-MAX_EVIDENCE, Math.min(MAX_EVIDENCE, evidence[i] - mean));
      logBelief[i] += EVIDENCE_PER_S * elapsedS * told;
      max = Math.max(max, logBelief[i]);
    }
    double sum = 0;
    double ratio = 0;
    for (int i = 0; i < LENGTHS; i++) {
      logBelief[i] -= max;
      double weight = Math.exp(logBelief[i]);
      sum += weight;
      ratio += weight * LOG_RATIO[i];
    }
    lengthM = kind.typicalLengthM * Math.exp(ratio / sum);
  }

  private double logLikelihood(BoneView view, double candidateM) {
    double depthSpreadM = kind.depthSpread * candidateM;
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      double looksM = candidateM * COS[i];
      double variance =
          2 * ACROSS_SPREAD_M * ACROSS_SPREAD_M + LENGTH_SPREAD * LENGTH_SPREAD * looksM * looksM;
      double missM = view.acrossM - looksM;
      double deepM = kind.depthGain * candidateM * SIN[i];
      double depth =
          (1 - kind.signErrorRate) * BoneView.studentT((view.depthM - deepM) / depthSpreadM)
              + kind.signErrorRate * BoneView.studentT((view.depthM + deepM) / depthSpreadM);
      sum += COS[i] * Math.exp(-0.5 * missM * missM / variance) / Math.sqrt(variance) * depth;
    }
    return Math.log(Math.max(sum / depthSpreadM, Double.MIN_NORMAL));
  }
}
