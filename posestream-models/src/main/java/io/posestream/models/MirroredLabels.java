package io.posestream.models;

import io.posestream.pose.BodyPose;
import io.posestream.pose.Landmarks;
import io.posestream.pose.Skeleton;

/**
 * In a mirrored picture the network calls the person's right side left; swapping the names mends
 * it. Coordinates stay those of the picture.
 */
final class MirroredLabels {
  private MirroredLabels() {}

  static BodyPose swapSides(BodyPose body) {
    return new BodyPose(
        body.score(), swapSides(body.landmarks()), swapSides(body.world()), body.sizePx());
  }

  private static Landmarks swapSides(Landmarks landmarks) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    float[] swapped = new float[values.length];
    landmarks.copyTo(values);
    for (int i = 0; i < landmarks.size(); i++) {
      int counterpart = Skeleton.body().mirrorIndex().get(i);
      System.arraycopy(
          values, counterpart * Landmarks.STRIDE, swapped, i * Landmarks.STRIDE, Landmarks.STRIDE);
    }
    return Landmarks.of(swapped);
  }
}
