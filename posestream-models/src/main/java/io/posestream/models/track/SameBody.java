package io.posestream.models.track;

import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.PointPx;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;

/**
 * Tells whether two bodies are one that was found twice, by its landmarks. Boxes do not tell: the
 * detector's are faces, and those of people who stand close overlap.
 */
final class SameBody {
  /** Centres of hips or heads nearer than this fraction of the body's size are one. */
  private static final double CLOSE_PER_SIZE = 0.1;

  /** A new find that is this similar to someone known is that person again. */
  private static final double MAX_NEW_OKS = 0.4;

  /** Two tracks that are this similar follow the same body. */
  private static final double MIN_CONVERGED_OKS = 0.6;

  private static final double REGION_PER_SIZE = 0.15;
  private static final double REGION_SIZE_RATIO = 2;

  /** Of the box of a body that is inside another's. */
  private static final double MIN_INSIDE = 0.5;

  /** Root of the area that COCO's similarity is measured against, as a fraction of the size. */
  private static final double SCALE_PER_SIZE = 0.5;

  private static final List<Joint> JOINTS =
      List.of(
          new Joint("SHOULDER", 0.158),
          new Joint("ELBOW", 0.144),
          new Joint("WRIST", 0.124),
          new Joint("HIP", 0.214),
          new Joint("KNEE", 0.174),
          new Joint("ANKLE", 0.178));

  private SameBody() {}

  /**
   * A landmark of both sides.
   *
   * @param tolerance how far annotators' marks lie apart. Source: COCO, 2 σ
   */
  private record Joint(BodyLandmark left, BodyLandmark right, double tolerance) {
    Joint(String name, double tolerance) {
      this(BodyLandmark.valueOf("LEFT_" + name), BodyLandmark.valueOf("RIGHT_" + name), tolerance);
    }
  }

  /** Whether a body that was just found is one that is tracked already. */
  static boolean isSecondFind(Body found, Body known) {
    double closePx = CLOSE_PER_SIZE * Math.max(found.sizePx(), known.sizePx());
    return distancePx(hips(found), hips(known)) < closePx
        || distancePx(found.px(BodyLandmark.NOSE), known.px(BodyLandmark.NOSE)) < closePx
        || oks(found, known) > MAX_NEW_OKS;
  }

  /** Whether two tracks have come to follow the same body. */
  static boolean haveConverged(Body a, Body b) {
    double closePx = CLOSE_PER_SIZE * Math.max(a.sizePx(), b.sizePx());
    return distancePx(hips(a), hips(b)) < closePx && oks(a, b) > MIN_CONVERGED_OKS;
  }

  /** Whether a region is about that of a body. */
  static boolean isAround(Roi region, Body body) {
    double ratio = region.widthPx() / body.sizePx();
    PointPx center = new PointPx(region.centerXPx(), region.centerYPx());
    return distancePx(center, hips(body)) < REGION_PER_SIZE * body.sizePx()
        && ratio < REGION_SIZE_RATIO
        && ratio > 1 / REGION_SIZE_RATIO;
  }

  /**
   * Whether a body lies for the most part where another one is, by the boxes of their landmarks.
   */
  static boolean isInside(Body inner, Body outer) {
    Box box = Box.of(inner);
    return box.shared(Box.of(outer)) > MIN_INSIDE * box.area();
  }

  /** Around the landmarks of a body, in pixels. */
  private record Box(double left, double top, double right, double bottom) {
    static Box of(Body body) {
      Landmarks points = body.landmarks();
      double left = Double.POSITIVE_INFINITY;
      double top = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < points.size(); i++) {
        left = Math.min(left, points.x(i));
        top = Math.min(top, points.y(i));
        right = Math.max(right, points.x(i));
        bottom = Math.max(bottom, points.y(i));
      }
      return new Box(left, top, right, bottom);
    }

    double area() {
      return Math.max(0, right - left) * Math.max(0, bottom - top);
    }

    double shared(Box other) {
      return new Box(
              Math.max(left, other.left),
              Math.max(top, other.top),
              Math.min(right, other.right),
              Math.min(bottom, other.bottom))
          .area();
    }
  }

  /** Middle between the hips. */
  static PointPx hips(Body body) {
    PointPx left = body.px(BodyLandmark.LEFT_HIP);
    PointPx right = body.px(BodyLandmark.RIGHT_HIP);
    return new PointPx((left.xPx() + right.xPx()) / 2, (left.yPx() + right.yPx()) / 2);
  }

  static double distancePx(PointPx a, PointPx b) {
    return Math.hypot(a.xPx() - b.xPx(), a.yPx() - b.yPx());
  }

  /**
   * COCO's similarity of two bodies, 0..1; of the sides as they are or exchanged, since a second
   * find may well have them the other way round.
   */
  static double oks(Body a, Body b) {
    double scalePx = SCALE_PER_SIZE * Math.min(a.sizePx(), b.sizePx());
    double straight = 0;
    double crossed = 0;
    for (Joint joint : JOINTS) {
      double reachPx = scalePx * joint.tolerance;
      straight += near(a, joint.left, b, joint.left, reachPx);
      straight += near(a, joint.right, b, joint.right, reachPx);
      crossed += near(a, joint.left, b, joint.right, reachPx);
      crossed += near(a, joint.right, b, joint.left, reachPx);
    }
    return Math.max(straight, crossed) / (2 * JOINTS.size());
  }

  private static double near(Body a, BodyLandmark inA, Body b, BodyLandmark inB, double reachPx) {
    double parts = distancePx(a.px(inA), b.px(inB)) / reachPx;
    return Math.exp(-parts * parts / 2);
  }
}
