package io.posestream.models.hand;

import io.posestream.person.Hand;
import java.util.List;

/**
 * The hands of a frame.
 *
 * @param hands at most two, left before right, their sides the person's own; two of one side only
 *     if no body owns them
 * @param body what became of the body's verdict with these hands; one that is trusted owns them
 */
public record FoundHands(List<Hand> hands, BodyVerdict body) {
  /** Whether the hands are those of the body. */
  public boolean areOwned() {
    return body == BodyVerdict.TRUSTED;
  }
}
