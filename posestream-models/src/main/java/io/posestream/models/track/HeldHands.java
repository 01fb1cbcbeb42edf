package io.posestream.models.track;

import io.posestream.models.hand.BodyVerdict;
import io.posestream.models.hand.FoundHands;
import java.util.List;

/** In which frames hands are processed, and which are held over in the others. Not thread-safe. */
final class HeldHands {
  private static final FoundHands NONE = new FoundHands(List.of(), BodyVerdict.NONE);

  private boolean processed;
  private int framesSince;
  private FoundHands hands = NONE;

  /** Goes on by a frame; whether hands are processed in it. */
  boolean advance(int everyFrames) {
    framesSince++;
    return !processed || framesSince >= everyFrames;
  }

  /** What was found in a frame in which hands were processed. */
  void keep(FoundHands found) {
    processed = true;
    framesSince = 0;
    hands = found;
  }

  /**
   * The hands of a frame in which they were not processed. When their body is lost they are too.
   * When a body comes, they belong to none until they are processed in the next frame.
   */
  FoundHands hold(BodyVerdict body) {
    boolean owned = hands.areOwned();
    boolean trusted = body == BodyVerdict.TRUSTED;
    if (owned && !trusted) {
      reset();
    } else if (!owned && trusted) {
      processed = false;
      return new FoundHands(hands.hands(), BodyVerdict.DOUBTFUL);
    }
    return new FoundHands(hands.hands(), body);
  }

  void reset() {
    processed = false;
    hands = NONE;
  }
}
