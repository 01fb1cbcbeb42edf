package io.posestream.wire;

import io.posestream.frame.Frame;
import io.posestream.result.PoseResult;
import java.util.Objects;

/**
 * A result as it travels, over a socket or into a file: the one envelope of both. The stamp of its
 * frame is a {@link ClientStamp}, a {@link FilePlace} or neither. Immutable.
 *
 * <p>It keeps the result, and so the picture of its frame, in memory for as long as it is kept.
 *
 * @param result the result
 * @param receivedMs when the frame arrived, in milliseconds of the writer's clock
 * @param sentMs when the message was written, on the same clock
 * @param droppedInput frames of the stream that a newer one has replaced so far
 * @param droppedOutput results of the stream that a newer one has replaced so far
 * @since 0.1
 */
public record ResultMessage(
    PoseResult result, double receivedMs, double sentMs, long droppedInput, long droppedOutput) {
  public ResultMessage {
    Objects.requireNonNull(result, "result");
    if (!Double.isFinite(receivedMs) || !Double.isFinite(sentMs)) {
      throw new IllegalArgumentException(
          "receivedMs and sentMs must be finite: " + receivedMs + ", " + sentMs);
    }
  }

  /**
   * When the picture was taken, in milliseconds of its source's clock: exactly what a client sent,
   * else the frame's capture time to the microsecond.
   */
  public double timestampMs() {
    Frame frame = result.frame();
    return frame.stamp() instanceof ClientStamp client
        ? client.timestampMs()
        : Math.round(frame.captureTimeNs() / 1e3) / 1e3;
  }
}
