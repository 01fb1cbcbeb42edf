package io.posestream.models.detection;

/**
 * Centres of the boxes that a single-shot detector refines, normalised to its input. All anchors of
 * MediaPipe's detectors are of size 1, two per layer and cell; layers of equal stride are merged,
 * so that their anchors stand together in each cell. Source: MediaPipe, SsdAnchorsCalculator.
 */
public final class SsdAnchors {
  private static final int ANCHORS_PER_LAYER = 2;

  private final float[] centers;

  private SsdAnchors(float[] centers) {
    this.centers = centers;
  }

  /** The 2254 anchors of pose_detection, input 224 px. */
  public static SsdAnchors pose() {
    return of(224, 8, 16, 32, 32, 32);
  }

  /** The 2016 anchors of palm_detection, input 192 px. */
  public static SsdAnchors palm() {
    return of(192, 8, 16, 16, 16);
  }

  private static SsdAnchors of(int inputPx, int... strides) {
    int total = 0;
    for (int stride : strides) {
      total += ANCHORS_PER_LAYER * (inputPx / stride) * (inputPx / stride);
    }
    float[] centers = new float[2 * total];
    int next = 0;
    int layer = 0;
    while (layer < strides.length) {
      int stride = strides[layer];
      int perCell = 0;
      for (; layer < strides.length && strides[layer] == stride; layer++) {
        perCell += ANCHORS_PER_LAYER;
      }
      int cells = inputPx / stride;
      for (int i = 0; i < cells * cells * perCell; i++) {
        int cell = i / perCell;
        int row = cell / cells;
        centers[next++] = (cell % cells + 0.5f) / cells;
        centers[next++] = (row + 0.5f) / cells;
      }
    }
    return new SsdAnchors(centers);
  }

  /** Number of anchors. */
  public int size() {
    return centers.length / 2;
  }

  /** Horizontal centre of an anchor, 0..1. */
  public float xNorm(int anchor) {
    return centers[2 * anchor];
  }

  /** Vertical centre of an anchor, 0..1. */
  public float yNorm(int anchor) {
    return centers[2 * anchor + 1];
  }
}
