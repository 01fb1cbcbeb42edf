package io.posestream.models.pose;

import io.posestream.models.roi.Roi;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * Turns the raw outputs of a pose landmark network into landmarks of the picture. Source:
 * MediaPipe, TensorsToLandmarksCalculator, LandmarkProjectionCalculator,
 * WorldLandmarkProjectionCalculator.
 *
 * <p>Pure arithmetic on arrays kept from frame to frame. Not thread-safe.
 */
final class PoseLandmarkDecoder {
  /** 33 body landmarks, 2 auxiliary ones for the region, 4 unused. */
  static final int RAW_COUNT = 39;

  private static final int RAW_STRIDE = 5;
  private static final int WORLD_STRIDE = 3;
  private static final int INPUT_PX = 256;
  private static final int HEATMAP_SIDE = 64;
  private static final int AUXILIARY_CENTER = 33;
  private static final int AUXILIARY_END = 34;

  private final float[] regional = new float[RAW_COUNT * RAW_STRIDE];
  private final float[] image = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
  private final float[] world = new float[BodyLandmark.COUNT * Landmarks.STRIDE];

  /**
   * Decodes one body.
   *
   * @param raw [39 × 5] x, y, z in pixels of the input, visibility and presence before the sigmoid.
   *     Not modified.
   * @param heatmap [64 × 64 × 39] logits. Not modified.
   * @param rawWorld [39 × 3] metres in the region's own orientation. Not modified.
   * @param score the network's flag 0..1
   * @param roi the square region that the input shows
   */
  DecodedBody decode(float[] raw, float[] heatmap, float[] rawWorld, float score, Roi roi) {
    for (int i = 0; i < RAW_COUNT; i++) {
      int at = i * RAW_STRIDE;
      regional[at] = raw[at] / INPUT_PX;
      regional[at + 1] = raw[at + 1] / INPUT_PX;
      regional[at + 2] = raw[at + 2] / INPUT_PX;
      regional[at + 3] = sigmoid(raw[at + 3]);
      regional[at + 4] = sigmoid(raw[at + 4]);
    }
    HeatmapRefinement.refine(regional, RAW_STRIDE, heatmap, HEATMAP_SIDE);
    project(roi);
    rotateWorld(rawWorld, roi.rotationRad());
    return new DecodedBody(
        score,
        Landmarks.of(image),
        Landmarks.of(world),
        new BodyAlignment(
            xPx(roi, AUXILIARY_CENTER),
            yPx(roi, AUXILIARY_CENTER),
            xPx(roi, AUXILIARY_END),
            yPx(roi, AUXILIARY_END)));
  }

  private void project(Roi roi) {
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      int from = i * RAW_STRIDE;
      int to = i * Landmarks.STRIDE;
      image[to] = xPx(roi, i);
      image[to + 1] = yPx(roi, i);
      image[to + 2] = regional[from + 2] * roi.widthPx();
      image[to + 3] = regional[from + 3];
      image[to + 4] = regional[from + 4];
    }
  }

  private void rotateWorld(float[] rawWorld, float rotationRad) {
    double cos = Math.cos(rotationRad);
    double sin = Math.sin(rotationRad);
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      double x = rawWorld[i * WORLD_STRIDE];
      double y = rawWorld[i * WORLD_STRIDE + 1];
      int to = i * Landmarks.STRIDE;
      world[to] = (float) (x * cos - y * sin);
      world[to + 1] = (float) (x * sin + y * cos);
      world[to + 2] = rawWorld[i * WORLD_STRIDE + 2];
      world[to + 3] = regional[i * RAW_STRIDE + 3];
      world[to + 4] = regional[i * RAW_STRIDE + 4];
    }
  }

  private float xPx(Roi roi, int landmark) {
    return roi.xPx(regional[landmark * RAW_STRIDE], regional[landmark * RAW_STRIDE + 1]);
  }

  private float yPx(Roi roi, int landmark) {
    return roi.yPx(regional[landmark * RAW_STRIDE], regional[landmark * RAW_STRIDE + 1]);
  }

  private static float sigmoid(float logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }
}
