package io.posestream.models.track;

import io.posestream.models.roi.PoseRoi;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.PointPx;
import io.posestream.skeleton.BodyLandmark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How a body moves in the picture, from the frames in which nobody else was in the way; so it can
 * tell where the body should be while another one hides it. Not thread-safe.
 */
final class PersonMotion {
  /** Velocity is measured over so long. */
  private static final long WINDOW_NS = 400_000_000;

  /**
   * A velocity that was measured over less than this is taken as smaller, as it is mostly noise.
   */
  private static final long MIN_WINDOW_NS = 200_000_000;

  /** Two bodies that stay together for longer than this are taken as they are. */
  private static final long MAX_COAST_NS = 2_000_000_000;

  /** So long nobody is in the way before it is known again how a body moves. */
  private static final long SETTLE_NS = 150_000_000;

  /** A difference in velocity counts as the way that it makes in so many seconds. */
  private static final double VELOCITY_S = 0.3;

  private final Deque<Place> free = new ArrayDeque<>();

  /** Since nobody is in the way again. */
  private final Deque<Place> settling = new ArrayDeque<>();

  /** Somebody was in the way, and it is not settled yet how the body moves since. */
  private boolean disturbed;

  /**
   * Where a body was.
   *
   * @param shouldersXPx middle between the shoulders
   */
  private record Place(
      long timeNs,
      float hipsXPx,
      float hipsYPx,
      float shouldersXPx,
      float shouldersYPx,
      float sizePx) {
    static Place of(Body body, long timeNs) {
      PointPx hips = SameBody.hips(body);
      PointPx left = body.px(BodyLandmark.LEFT_SHOULDER);
      PointPx right = body.px(BodyLandmark.RIGHT_SHOULDER);
      return new Place(
          timeNs,
          hips.xPx(),
          hips.yPx(),
          (left.xPx() + right.xPx()) / 2,
          (left.yPx() + right.yPx()) / 2,
          body.sizePx());
    }
  }

  PersonMotion(Body first, long timeNs) {
    free.add(Place.of(first, timeNs));
  }

  /**
   * Goes on by a frame.
   *
   * @param crowded whether another body is so near that this one may be mistaken for it
   */
  void see(Body body, boolean crowded, long timeNs) {
    boolean coasted = timeNs - free.getLast().timeNs > MAX_COAST_NS;
    if (crowded && !coasted) {
      disturbed = true;
      settling.clear();
      return;
    }
    if (coasted) {
      restart(List.of(Place.of(body, timeNs)));
    } else if (disturbed) {
      settling.add(Place.of(body, timeNs));
      if (timeNs - settling.getFirst().timeNs >= SETTLE_NS) {
        restart(List.copyOf(settling));
      }
    } else {
      free.add(Place.of(body, timeNs));
      while (timeNs - free.getFirst().timeNs > WINDOW_NS) {
        free.removeFirst();
      }
    }
  }

  private void restart(List<Place> places) {
    free.clear();
    free.addAll(places);
    settling.clear();
    disturbed = false;
  }

  /** Whether somebody is in the way, or was a moment ago. */
  boolean isDisturbed() {
    return disturbed;
  }

  /** How badly place and velocity of a track fit this motion, as a fraction of the size. */
  double misfit(BodyPath path, long timeNs) {
    double offPx = SameBody.distancePx(path.last(), expectedHips(timeNs));
    if (!path.isVelocityKnown()) {
      return offPx / sizePx();
    }
    double fasterPxPerS = Math.hypot(path.xPxPerS() - xPxPerS(), path.yPxPerS() - yPxPerS());
    return (offPx + VELOCITY_S * fasterPxPerS) / sizePx();
  }

  /** The hips as the undisturbed motion goes on. */
  PointPx expectedHips(long timeNs) {
    Place last = free.getLast();
    double sinceS = (timeNs - last.timeNs) / 1e9;
    return new PointPx(
        (float) (last.hipsXPx + xPxPerS() * sinceS), (float) (last.hipsYPx + yPxPerS() * sinceS));
  }

  /** The hips when nobody was in the way last. */
  PointPx lastHips() {
    return new PointPx(free.getLast().hipsXPx, free.getLast().hipsYPx);
  }

  /** Size of the body in pixels. */
  float sizePx() {
    return free.getLast().sizePx;
  }

  /** How far a body is from where this motion leads, as a fraction of the size. */
  double deviation(Body body, long timeNs) {
    return SameBody.distancePx(SameBody.hips(body), expectedHips(timeNs)) / sizePx();
  }

  /** Where the landmark network should see the body now. */
  Roi expectedRoi(long timeNs) {
    Place last = free.getLast();
    float upX = last.shouldersXPx - last.hipsXPx;
    float upY = last.shouldersYPx - last.hipsYPx;
    float perPx = last.sizePx / 2 / Math.max(1, (float) Math.hypot(upX, upY));
    PointPx hips = expectedHips(timeNs);
    return PoseRoi.fromAlignment(
        hips.xPx(), hips.yPx(), hips.xPx() + upX * perPx, hips.yPx() + upY * perPx);
  }

  private double xPxPerS() {
    return (free.getLast().hipsXPx - free.getFirst().hipsXPx) / windowS();
  }

  private double yPxPerS() {
    return (free.getLast().hipsYPx - free.getFirst().hipsYPx) / windowS();
  }

  private double windowS() {
    return Math.max(MIN_WINDOW_NS, free.getLast().timeNs - free.getFirst().timeNs) / 1e9;
  }
}
