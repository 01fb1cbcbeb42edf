package io.posestream.wire;

import io.posestream.frame.FrameStamp;

/**
 * What a client said of its frame.
 *
 * @param timestampMs when the picture was taken, in milliseconds of the client's clock, exactly as
 *     it was sent; finite
 * @since 0.1
 */
public record ClientStamp(double timestampMs) implements FrameStamp {}
