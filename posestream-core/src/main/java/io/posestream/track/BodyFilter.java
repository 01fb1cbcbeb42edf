package io.posestream.track;

import io.posestream.person.Body;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.Signal;
import io.posestream.smooth.SmootherFactory;

/** Smooths the landmarks of one body. */
final class BodyFilter {
  private final RegionFilter image;
  private final LandmarkFilter world;

  BodyFilter(Skeleton skeleton, SmootherFactory smoothers) {
    image = new RegionFilter(filter(skeleton.size(), Signal.BODY_IMAGE, smoothers));
    world = filter(skeleton.size(), Signal.BODY_WORLD, smoothers);
  }

  static LandmarkFilter filter(int landmarks, Signal signal, SmootherFactory smoothers) {
    return new LandmarkFilter(
        landmarks,
        smoothers.create(signal, LandmarkFilter.coordinates(landmarks)),
        smoothers.create(Signal.VISIBILITY, landmarks));
  }

  Body smooth(Body body, long timeNs) {
    return new Body(
        body.skeleton(),
        body.score(),
        image.smooth(body.landmarks(), body.sizePx(), timeNs),
        body.world().map(raw -> world.smooth(raw, 1, timeNs)),
        body.sizePx());
  }
}
