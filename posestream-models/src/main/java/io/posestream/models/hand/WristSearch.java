package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.skeleton.Side;
import java.util.Optional;

/**
 * Searches for one hand where the body says it is. The body's wrist tells place and size of a hand
 * only roughly, so the network runs again in the region that a weak find points at. (MediaPipe
 * Holistic straightens the region with a network of its own instead, which is not part of the
 * packages that our weights come from.)
 *
 * <p>In a stream a frame makes one attempt at most. A hand that stays away is searched for less
 * often, and hardly ever while its surroundings stay as they are; one whose wrist lies outside the
 * picture is not searched for.
 *
 * <p>Not thread-safe.
 */
final class WristSearch {
  /**
   * The region, as a fraction of the body's wide one. Frames of a stream that alternate between
   * both find fewer hands with more runs.
   */
  private static final float TIGHT = 0.65f;

  /**
   * A find weaker than this points nowhere. Lower: some more hands, many more runs that find none.
   */
  private static final float MIN_WEAK_SCORE = 0.05f;

  /** The same in a single picture, which no other frame follows. */
  private static final float MIN_WEAK_SCORE_OF_PICTURE = 0.02f;

  /** Every frame makes an attempt until so many have failed. */
  private static final int EAGER_ATTEMPTS = 7;

  /**
   * Then an attempt is made when the surroundings have changed since the last one, but not sooner
   * than after this time: every second frame at 30 fps.
   */
  private static final long LAZY_INTERVAL_NS = 60_000_000;

  /** The same after an attempt that came upon a hand at another place: every third frame. */
  private static final long ELSEWHERE_INTERVAL_NS = 90_000_000;

  /** After this time an attempt is made in any case. */
  private static final long LONGEST_REST_NS = 490_000_000;

  private final Surroundings surroundings = new Surroundings();
  private final Side side;
  private int misses;
  private long attemptedNs;
  private boolean elsewhere;

  WristSearch(Side side) {
    this.side = side;
  }

  /** One attempt at most, for a frame of a stream. */
  Optional<DecodedHand> attempt(
      HandLandmarker landmarker, OpenCvPicture picture, BodyArms arms, long timestampNs) {
    if (!arms.wrist(side).isIn(picture.widthPx(), picture.heightPx())) {
      return Optional.empty();
    }
    surroundings.see(landmarker, picture, arms.wrist(side).roi());
    if (isResting(timestampNs - attemptedNs)) {
      return Optional.empty();
    }
    surroundings.remember();
    attemptedNs = timestampNs;
    misses++;
    return look(landmarker, picture, arms, TIGHT, MIN_WEAK_SCORE);
  }

  private boolean isResting(long sinceNs) {
    if ((misses < EAGER_ATTEMPTS && !elsewhere) || sinceNs >= LONGEST_REST_NS) {
      return false;
    }
    return sinceNs < (elsewhere ? ELSEWHERE_INTERVAL_NS : LAZY_INTERVAL_NS)
        || !surroundings.haveChanged();
  }

  /** Every attempt at once, for a single picture; a find is looked at again in its own region. */
  Optional<DecodedHand> exhaust(HandLandmarker landmarker, OpenCvPicture picture, BodyArms arms) {
    return look(landmarker, picture, arms, TIGHT, MIN_WEAK_SCORE_OF_PICTURE)
        .or(() -> look(landmarker, picture, arms, 1, MIN_WEAK_SCORE_OF_PICTURE))
        .map(hand -> landmarker.locate(picture, hand.nextRoi()).orElse(hand))
        .filter(hand -> arms.owns(side, hand));
  }

  /** The hand is there, or there is no body. */
  void reset() {
    misses = 0;
    elsewhere = false;
  }

  private Optional<DecodedHand> look(
      HandLandmarker landmarker,
      OpenCvPicture picture,
      BodyArms arms,
      float scale,
      float minWeakScore) {
    Roi roi = arms.wrist(side).roi().scaled(scale);
    DecodedHand found = landmarker.locate(picture, roi, minWeakScore).orElse(null);
    elsewhere = false;
    if (found == null) {
      return Optional.empty();
    }
    Optional<DecodedHand> hand =
        landmarker.strongEnough(found).or(() -> landmarker.locate(picture, found.nextRoi()));
    Optional<DecodedHand> own = hand.filter(it -> arms.owns(side, it));
    elsewhere = hand.isPresent() && own.isEmpty();
    return own;
  }
}
