package io.posestream.models;

import io.posestream.person.Hand;
import java.util.List;

/** In which frames hands are looked at, and which are held over in the others. Not thread-safe. */
final class HeldHands {
  private boolean looked;
  private int framesSince;
  private boolean hadBody;
  private List<Hand> hands = List.of();

  /** Counts a frame; whether hands shall be looked at in it. */
  boolean isDue(int everyFrames) {
    framesSince++;
    return !looked || framesSince >= everyFrames;
  }

  /** What was seen in a frame in which hands were due. */
  void keep(List<Hand> seen, boolean withBody) {
    looked = true;
    framesSince = 0;
    hadBody = withBody;
    hands = seen;
  }

  /**
   * The hands of a frame in which they were not looked at. When the body is lost they are too, and
   * the next frame is looked at.
   */
  List<Hand> held(boolean withBody) {
    if (hadBody && !withBody) {
      reset();
    }
    return hands;
  }

  void reset() {
    looked = false;
    hands = List.of();
  }
}
