package io.posestream.models.hand;

import io.posestream.models.roi.Roi;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * Turns the raw outputs of a hand landmark network into landmarks of the picture. Source:
 * MediaPipe, modules/hand_landmark/hand_landmark_cpu.pbtxt.
 *
 * <p>Pure arithmetic on arrays kept from frame to frame. Not thread-safe.
 */
final class HandLandmarkDecoder {
  private static final int RAW_STRIDE = 3;
  private static final int INPUT_PX = 224;

  /** The network's depth is wider than its x by this factor. */
  private static final float DEPTH_SCALE = 0.4f;

  private final float[] image = new float[HandLandmark.COUNT * Landmarks.STRIDE];
  private final float[] world = new float[HandLandmark.COUNT * Landmarks.STRIDE];

  /**
   * Decodes one hand.
   *
   * @param raw [21 × 3] x, y, z in pixels of the input. Not modified.
   * @param rawWorld [21 × 3] metres in the region's own orientation. Not modified.
   * @param score the network's flag 0..1
   * @param rightness probability 0..1 that an unmirrored picture shows a right hand
   * @param roi the square region that the input shows
   */
  DecodedHand decode(float[] raw, float[] rawWorld, float score, float rightness, Roi roi) {
    double cos = Math.cos(roi.rotationRad());
    double sin = Math.sin(roi.rotationRad());
    for (int i = 0; i < HandLandmark.COUNT; i++) {
      int from = i * RAW_STRIDE;
      int to = i * Landmarks.STRIDE;
      image[to] = roi.xPx(raw[from] / INPUT_PX, raw[from + 1] / INPUT_PX);
      image[to + 1] = roi.yPx(raw[from] / INPUT_PX, raw[from + 1] / INPUT_PX);
      image[to + 2] = raw[from + 2] / INPUT_PX / DEPTH_SCALE * roi.widthPx();
      world[to] = (float) (rawWorld[from] * cos - rawWorld[from + 1] * sin);
      world[to + 1] = (float) (rawWorld[from] * sin + rawWorld[from + 1] * cos);
      world[to + 2] = rawWorld[from + 2];
      image[to + 3] = image[to + 4] = world[to + 3] = world[to + 4] = 1;
    }
    return new DecodedHand(score, rightness, Landmarks.of(image), Landmarks.of(world), roi);
  }
}
