package io.posestream.models.track;

import io.posestream.person.Body;
import io.posestream.person.PointPx;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where a track has gone in the last frames, also onto somebody else. Not thread-safe. */
final class BodyPath {
  private static final long WINDOW_NS = 200_000_000;
  private static final long MIN_WINDOW_NS = 90_000_000;

  private record Step(PointPx hips, long timeNs) {}

  private final Deque<Step> steps = new ArrayDeque<>();

  /** Goes on by a frame. */
  void add(Body body, long timeNs) {
    steps.add(new Step(SameBody.hips(body), timeNs));
    while (timeNs - steps.getFirst().timeNs > WINDOW_NS) {
      steps.removeFirst();
    }
  }

  /** Forgets the way so far, as what comes may be somebody else. */
  void clear() {
    steps.clear();
  }

  /** The hips in the last frame. */
  PointPx last() {
    return steps.getLast().hips;
  }

  /** Whether the path is long enough to tell how fast the body moves. */
  boolean isVelocityKnown() {
    return spanNs() >= MIN_WINDOW_NS;
  }

  private long spanNs() {
    return steps.getLast().timeNs - steps.getFirst().timeNs;
  }

  /** Velocity of the hips. */
  double xPxPerS() {
    return (steps.getLast().hips.xPx() - steps.getFirst().hips.xPx()) * 1e9 / spanNs();
  }

  /** Velocity of the hips. */
  double yPxPerS() {
    return (steps.getLast().hips.yPx() - steps.getFirst().hips.yPx()) * 1e9 / spanNs();
  }
}
