package io.posestream.angle;

import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;

/** A {@link Segment} in a skeleton that has all its landmarks. Not thread-safe. */
interface Direction {
  /** World y grows downwards. */
  Direction UP =
      (world, direction) -> {
        direction[0] = 0;
        direction[1] = -1;
        direction[2] = 0;
      };

  /**
   * From the segment's begin to its end.
   *
   * @param direction (Output) x, y, z in metres
   */
  void of(Landmarks world, double[] direction);

  static Direction of(Segment segment, Skeleton skeleton) {
    if (!(segment instanceof Segment.Between between)) {
      return UP;
    }
    LandmarkMean from = LandmarkMean.of(between.from(), skeleton);
    LandmarkMean to = LandmarkMean.of(between.to(), skeleton);
    double[] origin = new double[3];
    return (world, direction) -> {
      from.of(world, origin);
      to.of(world, direction);
      for (int i = 0; i < 3; i++) {
        direction[i] -= origin[i];
      }
    };
  }
}
