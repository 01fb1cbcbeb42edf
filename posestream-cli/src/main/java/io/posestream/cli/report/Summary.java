package io.posestream.cli.report;

import io.posestream.result.PoseResult;
import io.posestream.result.PoseResult.Seen;
import io.posestream.skeleton.Side;
import java.util.List;

/**
 * Counts what came out. A person is found in a frame or not; a loss is a frame without after one
 * with. Not thread-safe.
 */
public final class Summary {
  private final StageStatistics stages = new StageStatistics();
  private final AdviceCount advice = new AdviceCount();
  private long frames;
  private long found;
  private long noPerson;
  private long failed;
  private long losses;
  private long leftHands;
  private long rightHands;
  private boolean following;

  /** Counts a result in. */
  public void add(PoseResult result) {
    add(result, 0);
  }

  /**
   * Counts a result in.
   *
   * @param decodeNs time spent on decoding the picture before the frame was made
   */
  public void add(PoseResult result, long decodeNs) {
    frames++;
    if (result instanceof PoseResult.Failed) {
      failed++;
      return;
    }
    stages.add(result.times(), decodeNs);
    Seen seen = (Seen) result;
    if (seen.people().isEmpty()) {
      noPerson++;
      losses += following ? 1 : 0;
    } else {
      found++;
    }
    advice.add(seen.people());
    following = !seen.people().isEmpty();
    leftHands += hasHand(seen, Side.LEFT) ? 1 : 0;
    rightHands += hasHand(seen, Side.RIGHT) ? 1 : 0;
  }

  private static boolean hasHand(Seen seen, Side side) {
    return seen.people().stream().anyMatch(person -> person.hand(side).isPresent())
        || seen.looseHands().stream().anyMatch(hand -> hand.side() == side);
  }

  /** Frames processed. */
  public long frames() {
    return frames;
  }

  /** Frames with a person. */
  public long found() {
    return found;
  }

  /** Frames that could be read but showed no person. */
  public long noPerson() {
    return noPerson;
  }

  /** Frames that could not be processed. */
  public long failed() {
    return failed;
  }

  /** How often the body was lost between two frames. */
  public long losses() {
    return losses;
  }

  /** Frames with a left hand. */
  public long leftHands() {
    return leftHands;
  }

  /** Frames with a right hand. */
  public long rightHands() {
    return rightHands;
  }

  /** From where to film instead: a line of each angle that was often seen badly. */
  public List<String> viewAdvice() {
    return advice.lines();
  }

  /** Where the time went. */
  public List<StageStatistics.Stage> stages() {
    return stages.stages();
  }
}
