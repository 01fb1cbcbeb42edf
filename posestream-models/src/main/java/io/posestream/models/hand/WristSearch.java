package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.skeleton.Side;
import java.util.Optional;

/**
 * Looks for one hand where the body says it is. The body's wrist tells place and size of a hand
 * only roughly, so a search alternates between a tight and a wide region, and looks again in the
 * region that a weak find points at. (MediaPipe Holistic straightens the region with a network of
 * its own instead, which is not part of the packages that our weights come from.)
 *
 * <p>In a stream each frame makes one attempt, and a hand that stays away is looked for less often,
 * so that hidden hands cost little; one whose wrist lies outside the picture is not searched for.
 *
 * <p>Not thread-safe.
 */
final class WristSearch {
  /** The tight region, as a fraction of the body's wide one. */
  private static final float TIGHT = 0.65f;

  /**
   * A find weaker than this points nowhere. Lower: some more hands, many more runs that find none.
   */
  private static final float MIN_WEAK_SCORE = 0.02f;

  private static final int EAGER_ATTEMPTS = 10;
  private static final int LAZY_INTERVAL_FRAMES = 3;

  private final Side side;
  private int misses;

  WristSearch(Side side) {
    this.side = side;
  }

  /** One attempt, for a frame of a stream. */
  Optional<DecodedHand> attempt(HandLandmarker landmarker, OpenCvPicture picture, BodyArms arms) {
    if (!arms.wrist(side).isIn(picture.widthPx(), picture.heightPx())) {
      return Optional.empty();
    }
    misses++;
    if (misses > EAGER_ATTEMPTS && misses % LAZY_INTERVAL_FRAMES != 0) {
      return Optional.empty();
    }
    Optional<DecodedHand> hand = look(landmarker, picture, arms, misses % 2 == 0 ? 1 : TIGHT);
    if (hand.isPresent()) {
      misses = 0;
    }
    return hand;
  }

  /** Every attempt at once, for a single picture; a find is looked at again in its own region. */
  Optional<DecodedHand> exhaust(HandLandmarker landmarker, OpenCvPicture picture, BodyArms arms) {
    return look(landmarker, picture, arms, TIGHT)
        .or(() -> look(landmarker, picture, arms, 1))
        .map(hand -> landmarker.locate(picture, hand.nextRoi()).orElse(hand))
        .filter(hand -> arms.owns(side, hand));
  }

  /** The hand was found in another way, or there is no body. */
  void reset() {
    misses = 0;
  }

  private Optional<DecodedHand> look(
      HandLandmarker landmarker, OpenCvPicture picture, BodyArms arms, float scale) {
    Roi roi = arms.wrist(side).roi().scaled(scale);
    DecodedHand found = landmarker.locate(picture, roi, MIN_WEAK_SCORE).orElse(null);
    if (found == null) {
      return Optional.empty();
    }
    return landmarker
        .strongEnough(found)
        .or(() -> landmarker.locate(picture, found.nextRoi()))
        .filter(hand -> arms.owns(side, hand));
  }
}
