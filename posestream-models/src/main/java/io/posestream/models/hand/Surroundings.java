package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;

/** What a region showed when a hand was last searched for in it. Not thread-safe. */
final class Surroundings {
  /** Mean difference of a byte that tells that something else is seen; noise is below 5. */
  private static final int MIN_CHANGE = 15;

  private byte[] searched = new byte[HandLandmarker.THUMBNAIL_BYTES];
  private byte[] now = new byte[HandLandmarker.THUMBNAIL_BYTES];

  /** Takes in what the region shows in this frame. */
  void see(HandLandmarker landmarker, OpenCvPicture picture, Roi roi) {
    landmarker.thumbnail(picture, roi, now);
  }

  /** Whether what was seen last differs from what was remembered. */
  boolean haveChanged() {
    int sum = 0;
    for (int i = 0; i < now.length; i++) {
      sum += Math.abs((now[i] & 0xff) - (searched[i] & 0xff));
    }
    return sum >= MIN_CHANGE * now.length;
  }

  /** Remembers what was seen last. */
  void remember() {
    byte[] before = searched;
    searched = now;
    now = before;
  }
}
