package io.posestream.models.detection;

import java.util.Arrays;

/**
 * A detected box with its key points, normalised to the detector's input or to the picture,
 * whichever the holder says. Immutable.
 */
public final class Detection {
  private final float score;
  private final float[] box;
  private final float[] keypoints;

  /**
   * Takes over both arrays.
   *
   * @param score probability 0..1
   * @param box xMin, yMin, xMax, yMax
   * @param keypoints x, y for each key point
   */
  Detection(float score, float[] box, float[] keypoints) {
    this.score = score;
    this.box = box;
    this.keypoints = keypoints;
  }

  /** Probability 0..1. */
  public float score() {
    return score;
  }

  /** Left edge. */
  public float xMin() {
    return box[0];
  }

  /** Top edge. */
  public float yMin() {
    return box[1];
  }

  /** Right edge. */
  public float xMax() {
    return box[2];
  }

  /** Bottom edge. */
  public float yMax() {
    return box[3];
  }

  /** Number of key points. */
  public int keypointCount() {
    return keypoints.length / 2;
  }

  /** Horizontal coordinate of a key point. */
  public float keypointX(int index) {
    return keypoints[2 * index];
  }

  /** Vertical coordinate of a key point. */
  public float keypointY(int index) {
    return keypoints[2 * index + 1];
  }

  /** Intersection over union of the two boxes, 0..1. */
  float iou(Detection other) {
    float width = Math.min(xMax(), other.xMax()) - Math.max(xMin(), other.xMin());
    float height = Math.min(yMax(), other.yMax()) - Math.max(yMin(), other.yMin());
    if (width <= 0 || height <= 0) {
      return 0;
    }
    float intersection = width * height;
    float union = area() + other.area() - intersection;
    return union > 0 ? intersection / union : 0;
  }

  private float area() {
    return (xMax() - xMin()) * (yMax() - yMin());
  }

  /** All coordinates mapped linearly: {@code v ↦ v · scale + offset} per axis. */
  Detection mapped(float scaleX, float offsetX, float scaleY, float offsetY) {
    return new Detection(
        score,
        mapped(box, scaleX, offsetX, scaleY, offsetY),
        mapped(keypoints, scaleX, offsetX, scaleY, offsetY));
  }

  private static float[] mapped(
      float[] xy, float scaleX, float offsetX, float scaleY, float offsetY) {
    float[] result = new float[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      result[i] = xy[i] * scaleX + offsetX;
      result[i + 1] = xy[i + 1] * scaleY + offsetY;
    }
    return result;
  }

  /** Mean of {@code members} weighted by their scores, with the score of this one. */
  Detection weightedMean(Iterable<Detection> members) {
    float[] meanBox = new float[box.length];
    float[] meanKeypoints = new float[keypoints.length];
    float total = 0;
    for (Detection member : members) {
      addWeighted(meanBox, member.box, member.score);
      addWeighted(meanKeypoints, member.keypoints, member.score);
      total += member.score;
    }
    scale(meanBox, 1 / total);
    scale(meanKeypoints, 1 / total);
    return new Detection(score, meanBox, meanKeypoints);
  }

  private static void addWeighted(float[] sum, float[] values, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i] * weight;
    }
  }

  private static void scale(float[] values, float factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  @Override
  public String toString() {
    return "Detection[" + score + " " + Arrays.toString(box) + "]";
  }
}
