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

  /** Nobody knows where somebody is who is away: so much farther per second. */
  private static final double FARTHER_PER_SIZE_AND_S = 2;

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
    double awayS = (timestampNs - lostNs) / 1e9;
    return distancePerSize(body, timestampNs) < NEAR_PER_SIZE + FARTHER_PER_SIZE_AND_S * awayS
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
