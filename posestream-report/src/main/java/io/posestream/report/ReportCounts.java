package io.posestream.report;

/**
 * Of all frames.
 *
 * @param found frames with a person
 * @param failed frames that could not be processed
 * @param losses how often a frame with a person was followed by one without
 * @param spanS from the first to the last frame
 */
record ReportCounts(int frames, int found, int failed, int losses, double spanS) {
  int without() {
    return frames - found - failed;
  }
}
