package io.posestream.smooth;

import io.posestream.pose.BodyPose;
import io.posestream.pose.Landmarks;
import io.posestream.pose.PoseLandmark;

/** Smooths the landmarks of one body. */
final class BodyFilter {
  private final LandmarkFilter image;
  private final LandmarkFilter world;
  private final VisibilityFilter imageVisibility = new VisibilityFilter(PoseLandmark.COUNT);
  private final VisibilityFilter worldVisibility = new VisibilityFilter(PoseLandmark.COUNT);

  BodyFilter(SmoothingOptions options) {
    image = new LandmarkFilter(PoseLandmark.COUNT, options, OneEuroOptions.BODY_IMAGE);
    world = new LandmarkFilter(PoseLandmark.COUNT, options, OneEuroOptions.BODY_WORLD);
  }

  BodyPose smooth(BodyPose body, int width, int height, long timeNs) {
    Landmarks inImage = body.landmarks();
    if (RegionScale.isMeasurable(body.sizePx())) {
      inImage = image.smooth(inImage, width, height, RegionScale.of(body.sizePx()), timeNs);
    }
    Landmarks inWorld = world.smooth(body.world(), 1, 1, 1, timeNs);
    return new BodyPose(
        body.score(),
        imageVisibility.smooth(inImage, timeNs),
        worldVisibility.smooth(inWorld, timeNs),
        body.sizePx());
  }

  void reset() {
    image.reset();
    world.reset();
    imageVisibility.reset();
    worldVisibility.reset();
  }
}
