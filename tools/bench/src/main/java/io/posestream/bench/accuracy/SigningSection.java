package io.posestream.bench.accuracy;

import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Hand;
import io.posestream.person.PointPx;
import io.posestream.quality.HandModel;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.Locale;

/** The signing clip: how many hands are found, and whether each is at its own wrist. */
final class SigningSection {
  private SigningSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table table =
        new Table(
            "hand model | frames | body | two hands | one hand | no hand | left | right"
                + " | at the other wrist");
    for (HandModel model : HandModel.values()) {
      Counts counts = new Counts();
      try (PoseEstimator estimator =
          provider.open(PoseOptions.builder().handModel(model).build())) {
        media.forEachFrame(
            Media.SIGNING,
            Integer.MAX_VALUE,
            frame -> counts.add(estimator.estimate(frame, frame.captureTimeNs())));
      }
      table.row(
          model.name().toLowerCase(Locale.ROOT),
          counts.frames,
          counts.bodies,
          counts.withHands[2],
          counts.withHands[1],
          counts.withHands[0],
          counts.left,
          counts.right,
          counts.swapped);
    }
    return "## Signing video: hands per frame\n\n"
        + "A hand is at the other wrist when the body's opposite wrist is nearer to it than its"
        + " own.\n\n"
        + table;
  }

  private static final class Counts {
    private final int[] withHands = new int[3];
    private int frames;
    private int bodies;
    private int left;
    private int right;
    private int swapped;

    void add(PoseEstimate estimate) {
      frames++;
      withHands[estimate.hands().size()]++;
      bodies += estimate.people().isEmpty() ? 0 : 1;
      for (Hand hand : estimate.hands()) {
        boolean isLeft = hand.side() == Side.LEFT;
        left += isLeft ? 1 : 0;
        right += isLeft ? 0 : 1;
        swapped += distance(estimate, hand, isLeft) > distance(estimate, hand, !isLeft) ? 1 : 0;
      }
    }

    private static double distance(PoseEstimate estimate, Hand hand, boolean left) {
      if (estimate.people().isEmpty()) {
        return 0;
      }
      BodyLandmark wrist = left ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST;
      PointPx ofBody = estimate.people().get(0).px(wrist);
      PointPx ofHand = hand.px(HandLandmark.WRIST);
      return Math.hypot(ofBody.xPx() - ofHand.xPx(), ofBody.yPx() - ofHand.yPx());
    }
  }
}
