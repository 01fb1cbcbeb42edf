package io.posestream.loop;

import io.posestream.result.PoseResult;

/**
 * The counters of an {@link InferenceLoop} at one moment; {@code results = detected + noPerson +
 * failed}, and {@code taken − results} is 1 while a frame is in work, else 0.
 *
 * @param taken frames taken so far
 * @param detected results with a person
 * @param noPerson results without
 * @param failed frames that could not be processed
 * @param listenerFailures times the listener threw
 * @since 0.1
 */
public record LoopCounts(
    long taken, long detected, long noPerson, long failed, long listenerFailures) {
  /** Before the first frame. */
  public static final LoopCounts ZERO = new LoopCounts(0, 0, 0, 0, 0);

  /** Frames that have their result. */
  public long results() {
    return detected + noPerson + failed;
  }

  LoopCounts plusTaken() {
    return new LoopCounts(taken + 1, detected, noPerson, failed, listenerFailures);
  }

  LoopCounts plus(PoseResult result) {
    if (result instanceof PoseResult.Detected) {
      return new LoopCounts(taken, detected + 1, noPerson, failed, listenerFailures);
    }
    if (result instanceof PoseResult.NoPerson) {
      return new LoopCounts(taken, detected, noPerson + 1, failed, listenerFailures);
    }
    return new LoopCounts(taken, detected, noPerson, failed + 1, listenerFailures);
  }

  LoopCounts plusListenerFailure() {
    return new LoopCounts(taken, detected, noPerson, failed, listenerFailures + 1);
  }
}
