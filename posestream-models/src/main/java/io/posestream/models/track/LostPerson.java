package io.posestream.models.track;

import io.posestream.person.Body;
import io.posestream.person.PointPx;

/**
 * Somebody who is gone and may return.
 *
 * @param identity who
 * @param lostNs when the track ended
 */
record LostPerson(Identity identity, long lostNs) {
  /** A return later than this is a new person. */
  private static final long KEEP_NS = 1_000_000_000;

  private static final double NEAR_PER_SIZE = 0.5;
  private static final double MAX_SIZE_RATIO = 1.6;

  /** How the person moved. */
  PersonMotion motion() {
    return identity.motion().orElseThrow();
  }

  boolean isForgotten(long timestampNs) {
    return timestampNs - lostNs > KEEP_NS;
  }

  /** Whether a body can be this person, by place and size. */
  boolean canBe(Body body, long timestampNs) {
    double ratio = body.sizePx() / motion().sizePx();
    return distancePerSize(body, timestampNs) < NEAR_PER_SIZE
        && ratio < MAX_SIZE_RATIO
        && ratio > 1 / MAX_SIZE_RATIO;
  }

  /** How far a body is from where this person was last or should be by now. */
  double distancePerSize(Body body, long timestampNs) {
    PointPx hips = SameBody.hips(body);
    return Math.min(
            SameBody.distancePx(hips, motion().lastHips()),
            SameBody.distancePx(hips, motion().expectedHips(timestampNs)))
        / motion().sizePx();
  }
}
