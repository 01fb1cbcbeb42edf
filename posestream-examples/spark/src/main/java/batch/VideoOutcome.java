package batch;

import io.posestream.loop.LoopCounts;
import java.io.Serializable;

/**
 * A row about a video.
 *
 * @param video the file
 * @param detected frames with a person in them
 * @param noPerson frames without
 * @param failed frames that could not be processed
 * @param problem what is wrong with the video, in words for a user; empty if nothing is
 */
public record VideoOutcome(String video, long detected, long noPerson, long failed, String problem)
    implements Serializable {
  static VideoOutcome of(Video video, LoopCounts counts, String problem) {
    return new VideoOutcome(
        video.file(), counts.detected(), counts.noPerson(), counts.failed(), problem);
  }

  static VideoOutcome unreadable(Video video, String problem) {
    return of(video, LoopCounts.ZERO, problem);
  }

  boolean isAnalysed() {
    return detected + noPerson > 0;
  }

  /** Whether a part of it could not be read or processed. */
  boolean isPartial() {
    return isAnalysed() && (failed > 0 || !problem.isEmpty());
  }
}
