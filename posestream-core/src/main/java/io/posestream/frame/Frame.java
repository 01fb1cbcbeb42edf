package io.posestream.frame;

/**
 * One picture of a stream. The pixels belong to the frame from its creation on; whoever made them
 * does not touch them again, so a frame may be read by any thread and simply dropped.
 *
 * @param sequence number given by the source; increases by at least one from frame to frame unless
 *     the source misbehaves
 * @param captureTimeNs when the picture was taken, on the source's clock; it may stand still, jump
 *     or run backwards, and nothing breaks
 * @param receiveTimeNs when the frame arrived here, on the clock of this JVM
 * @param image the picture, encoded or decoded
 */
public record Frame(long sequence, long captureTimeNs, long receiveTimeNs, Image image) {}
