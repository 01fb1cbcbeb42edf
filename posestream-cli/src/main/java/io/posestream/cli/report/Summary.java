package io.posestream.cli.report;

import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.result.PoseResult;
import java.util.List;

/**
 * Counts what came out. A person is found in a frame or not; a loss is a frame without after one
 * with. Not thread-safe.
 */
public final class Summary {
  private final StageStatistics stages = new StageStatistics();
  private long frames;
  private long found;
  private long nobody;
  private long failed;
  private long losses;
  private long leftHands;
  private long rightHands;
  private boolean following;

  /** Counts a result in. */
  public void add(PoseResult result) {
    frames++;
    if (result instanceof PoseResult.Failed) {
      failed++;
      return;
    }
    stages.add(result.times());
    if (result instanceof PoseResult.Detected detected) {
      found++;
      following = true;
      hands(detected.hands());
    } else if (result instanceof PoseResult.NoPerson noPerson) {
      nobody++;
      losses += following ? 1 : 0;
      following = false;
      hands(noPerson.hands());
    }
  }

  private void hands(List<Hand> hands) {
    for (Hand hand : hands) {
      leftHands += hand.side() == Side.LEFT ? 1 : 0;
      rightHands += hand.side() == Side.RIGHT ? 1 : 0;
    }
  }

  /** Frames looked at. */
  public long frames() {
    return frames;
  }

  /** Frames with a body. */
  public long found() {
    return found;
  }

  /** Frames that could be read but showed no body. */
  public long nobody() {
    return nobody;
  }

  /** Frames that could not be looked at. */
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

  /** Where the time went. */
  public List<StageStatistics.Stage> stages() {
    return stages.stages();
  }
}
