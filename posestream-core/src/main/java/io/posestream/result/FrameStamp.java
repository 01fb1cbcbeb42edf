package io.posestream.result;

/**
 * Which frame a result belongs to.
 *
 * @param sequence the source's number of the frame
 * @param captureTimeNs when the picture was taken, on the source's clock, as the source gave it
 * @param receiveTimeNs when the frame arrived, on the clock of this JVM
 * @param timestampNs the loop's time of the frame; strictly increasing from result to result
 */
public record FrameStamp(long sequence, long captureTimeNs, long receiveTimeNs, long timestampNs) {}
