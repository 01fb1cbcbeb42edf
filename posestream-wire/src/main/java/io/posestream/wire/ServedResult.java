package io.posestream.wire;

import io.posestream.result.PoseResult;

/**
 * A result with what only the server knows about it.
 *
 * @param result the result
 * @param timestampMs the frame's timestamp exactly as the client gave it
 * @param receivedMs when the frame arrived, on the server's clock
 * @param sentMs when this message is sent, on the server's clock
 * @param mirrored whether the stream counts as mirrored
 * @param droppedInput frames of this client dropped so far because a newer one came
 * @param droppedOutput results of this client dropped so far because a newer one was ready
 */
public record ServedResult(
    PoseResult result,
    double timestampMs,
    double receivedMs,
    double sentMs,
    boolean mirrored,
    long droppedInput,
    long droppedOutput) {}
