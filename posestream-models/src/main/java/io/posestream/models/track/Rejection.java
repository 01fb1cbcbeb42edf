package io.posestream.models.track;

import io.posestream.models.hand.BodyVerdict;
import io.posestream.person.Body;
import org.jspecify.annotations.Nullable;

/**
 * Ends the track of a body that is judged to be none for half a second, so that it does not hide
 * somebody else. What was rejected is judged again now and then, and believed when it is judged to
 * be a body. Not thread-safe.
 */
final class Rejection {
  /** A single verdict may be wrong, as where a hand passes before a face. */
  private static final int MAX_FRAMES = 15;

  /** Bodies are searched for once in so many frames while the last one found was rejected. */
  private static final int INTERVAL_FRAMES = 2;

  /** What was not found again in so many searches is forgotten. */
  private static final int MAX_SEARCHES = 10;

  private int frames;
  private int framesSince;
  private int searches;
  private @Nullable Body rejected;

  /**
   * Takes note of a frame in which the body was found.
   *
   * @return whether its track ends
   */
  boolean ends(Body body, BodyVerdict verdict) {
    if (verdict != BodyVerdict.NONE) {
      forget();
      return false;
    }
    frames++;
    if (rejected == null && frames < MAX_FRAMES) {
      return false;
    }
    rejected = body;
    searches = 0;
    return true;
  }

  /** Goes on by a frame in which no track was continued; whether bodies are searched for in it. */
  boolean searches() {
    if (rejected == null) {
      frames = 0;
      return true;
    }
    framesSince++;
    if (framesSince < INTERVAL_FRAMES) {
      return false;
    }
    framesSince = 0;
    searches++;
    if (searches > MAX_SEARCHES) {
      forget();
    }
    return true;
  }

  /** Whether there is a rejected body that may be found again. */
  boolean isKnown() {
    return rejected != null;
  }

  /** Whether a body is the one that was rejected. */
  boolean isOf(Body body) {
    return rejected != null && SameBody.isSecondFind(body, rejected);
  }

  void forget() {
    frames = 0;
    framesSince = 0;
    searches = 0;
    rejected = null;
  }
}
