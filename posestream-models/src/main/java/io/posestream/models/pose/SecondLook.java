package io.posestream.models.pose;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.skeleton.Landmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells bodies from false ones within one frame. The network looks again and again, each time in
 * the region that its own landmarks gave: a body stays where it is, an invented one wanders or its
 * score falls. The false accepts and rejects of the thresholds are listed in docs/accuracy.md.
 */
final class SecondLook {
  /** So many looks, one after the other, must agree. */
  static final int AGREEING = 3;

  /** A body that was found in a wrong region may stand still only after some looks. */
  static final int MOST = 6;

  /** The first look was in a wrong region if landmarks move as far as this to the second. */
  private static final double WRONG_REGION_SHIFT = 0.1;

  /** With a median of the scores from here on a body may move, as where most of it is not seen. */
  private static final float SURE_SCORE = 0.996f;

  /** How far landmarks move from look to look on the mean, in sizes of the body. */
  private static final double MAX_SHIFT = 0.02;

  /**
   * What further looks gave.
   *
   * @param body if they agree, the body; else what was seen last
   */
  record Looked(DecodedBody body, boolean agree) {}

  private SecondLook() {}

  /**
   * What was found if it is a body, or what it turns out to be at further looks.
   *
   * @param most the greatest number of looks, the first one included
   */
  static Looked again(
      DecodedBody first, int most, PoseLandmarker landmarker, OpenCvPicture picture) {
    List<DecodedBody> looks = new ArrayList<>(List.of(first));
    while (looks.size() < most) {
      DecodedBody last = looks.get(looks.size() - 1);
      Optional<DecodedBody> next =
          last.alignment().sizePx() > 1
              ? landmarker.locate(picture, last.alignment().roi())
              : Optional.empty();
      if (next.isEmpty()) {
        return new Looked(last, false);
      }
      looks.add(next.get());
      if (looks.size() >= AGREEING && agree(looks.subList(looks.size() - AGREEING, looks.size()))) {
        boolean atOnce =
            looks.size() == AGREEING && shift(first, looks.get(1)) < WRONG_REGION_SHIFT;
        return new Looked(atOnce ? first : next.get(), true);
      }
    }
    return new Looked(looks.get(looks.size() - 1), false);
  }

  private static boolean agree(List<DecodedBody> looks) {
    List<Float> scores = looks.stream().map(DecodedBody::score).sorted().toList();
    double shift = shift(looks.get(0), looks.get(1)) + shift(looks.get(1), looks.get(2));
    return scores.get(AGREEING / 2) >= SURE_SCORE || shift < (AGREEING - 1) * MAX_SHIFT;
  }

  private static double shift(DecodedBody from, DecodedBody to) {
    Landmarks before = from.landmarks();
    Landmarks after = to.landmarks();
    double sumPx = 0;
    for (int i = 0; i < before.size(); i++) {
      sumPx += Math.hypot(after.x(i) - before.x(i), after.y(i) - before.y(i));
    }
    return sumPx / before.size() / from.alignment().sizePx();
  }
}
