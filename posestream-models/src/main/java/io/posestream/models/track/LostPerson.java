package io.posestream.models.track;

import io.posestream.person.Body;
import io.posestream.person.PointPx;
import java.util.Optional;

/**
 * Somebody who is gone and may return.
 *
 * @param id the id that the person gets back
 * @param motion how the person moved
 * @param sinceNs when the track began
 * @param lostNs when it ended
 * @param meeting with whom the person was taken to be one, if that is why it ended
 */
record LostPerson(
    int id, PersonMotion motion, long sinceNs, long lostNs, Optional<Meeting> meeting) {
  /** A return later than this is a new person. */
  private static final long KEEP_NS = 1_000_000_000;

  /** A track has followed the wrong one if it is off its own way by so much more. */
  private static final double WRONG_WAY = 0.1;

  private static final double NEAR_PER_SIZE = 0.5;
  private static final double MAX_SIZE_RATIO = 1.6;

  /**
   * Two tracks that became one.
   *
   * @param other the track that went on
   * @param motion how that one moved before
   */
  record Meeting(TrackedPerson other, PersonMotion motion) {}

  /** Whether the track that went on goes this person's way and not its own. */
  boolean isFollowedBy(TrackedPerson other, long timestampNs) {
    if (meeting.isEmpty() || meeting.get().other() != other || other.body().isEmpty()) {
      return false;
    }
    Body body = other.body().get();
    return meeting.get().motion().deviation(body, timestampNs)
        > motion.deviation(body, timestampNs) + WRONG_WAY;
  }

  /** Who is lost instead, as this person is not. */
  LostPerson exchanged(int otherId, long otherSinceNs) {
    Meeting met = meeting.orElseThrow();
    return new LostPerson(
        otherId, met.motion(), otherSinceNs, lostNs, Optional.of(new Meeting(met.other(), motion)));
  }

  boolean isForgotten(long timestampNs) {
    return timestampNs - lostNs > KEEP_NS;
  }

  /** Whether a body can be this person, by place and size. */
  boolean canBe(Body body, long timestampNs) {
    double ratio = body.sizePx() / motion.sizePx();
    return distancePerSize(body, timestampNs) < NEAR_PER_SIZE
        && ratio < MAX_SIZE_RATIO
        && ratio > 1 / MAX_SIZE_RATIO;
  }

  /** How far a body is from where this person was last or should be by now. */
  double distancePerSize(Body body, long timestampNs) {
    PointPx hips = SameBody.hips(body);
    return Math.min(
            SameBody.distancePx(hips, motion.lastHips()),
            SameBody.distancePx(hips, motion.expectedHips(timestampNs)))
        / motion.sizePx();
  }
}
