package io.posestream.models.track;

import io.posestream.person.Hand;
import java.util.List;

/** In which frames hands are processed, and which are held over in the others. Not thread-safe. */
final class HeldHands {
  private boolean processed;
  private int framesSince;
  private boolean hadBody;
  private List<Hand> hands = List.of();

  /** Goes on by a frame; whether hands are processed in it. */
  boolean advance(int everyFrames) {
    framesSince++;
    return !processed || framesSince >= everyFrames;
  }

  /** What was found in a frame in which hands were processed. */
  void keep(List<Hand> found, boolean withBody) {
    processed = true;
    framesSince = 0;
    hadBody = withBody;
    hands = found;
  }

  /**
   * The hands of a frame in which they were not processed. When the body is lost they are too, and
   * the next frame's are processed.
   */
  List<Hand> hold(boolean withBody) {
    if (hadBody && !withBody) {
      reset();
    }
    return hands;
  }

  void reset() {
    processed = false;
    hands = List.of();
  }
}
