package io.posestream.models.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the raw output of a single-shot detector into detections, normalised to its input. Source:
 * MediaPipe, TensorsToDetectionsCalculator. Immutable.
 */
public final class BoxDecoder {
  private static final float LOGIT_LIMIT = 100;

  private final SsdAnchors anchors;
  private final int keypointCount;
  private final float inputPx;

  /**
   * A decoder for one detector.
   *
   * @param inputPx side of the detector's square input in pixels
   * @param keypointCount key points per box
   */
  public BoxDecoder(SsdAnchors anchors, int keypointCount, int inputPx) {
    this.anchors = anchors;
    this.keypointCount = keypointCount;
    this.inputPx = inputPx;
  }

  /** Floats per anchor in {@code boxes}: centre, size, key points. */
  public int stride() {
    return 4 + 2 * keypointCount;
  }

  /**
   * Decodes all boxes whose score reaches {@code minScore}.
   *
   * @param boxes [anchors × stride] x centre, y centre, width, height, x and y of each key point,
   *     in pixels of the input relative to the anchor. Not modified.
   * @param logits [anchors] scores before the sigmoid. Not modified.
   * @param minScore 0..1; a score equal to it is kept
   */
  public List<Detection> decode(float[] boxes, float[] logits, float minScore) {
    List<Detection> detections = new ArrayList<>();
    for (int anchor = 0; anchor < anchors.size(); anchor++) {
      float score = sigmoid(logits[anchor]);
      float width = boxes[anchor * stride() + 2];
      float height = boxes[anchor * stride() + 3];
      if (score >= minScore && width >= 0 && height >= 0) {
        detections.add(decodeBox(boxes, anchor, score));
      }
    }
    return detections;
  }

  private Detection decodeBox(float[] boxes, int anchor, float score) {
    int at = anchor * stride();
    float centerX = boxes[at] / inputPx + anchors.xNorm(anchor);
    float centerY = boxes[at + 1] / inputPx + anchors.yNorm(anchor);
    float halfWidth = boxes[at + 2] / inputPx / 2;
    float halfHeight = boxes[at + 3] / inputPx / 2;
    float[] keypoints = new float[2 * keypointCount];
    for (int i = 0; i < keypointCount; i++) {
      keypoints[2 * i] = boxes[at + 4 + 2 * i] / inputPx + anchors.xNorm(anchor);
      keypoints[2 * i + 1] = boxes[at + 5 + 2 * i] / inputPx + anchors.yNorm(anchor);
    }
    float[] box = {
      centerX - halfWidth, centerY - halfHeight, centerX + halfWidth, centerY + halfHeight
    };
    return new Detection(score, box, keypoints);
  }

  private static float sigmoid(float logit) {
    float clamped = Math.max(-LOGIT_LIMIT, Math.min(LOGIT_LIMIT, logit));
    return (float) (1 / (1 + Math.exp(-clamped)));
  }
}
