package io.posestream;

import io.posestream.buffer.BufferCounts;
import io.posestream.loop.LoopCounts;

/**
 * The books of a {@link PoseStream}.
 *
 * @param frames what became of the frames of the source; with {@link
 *     io.posestream.loop.FramePolicy#EVERY_FRAME} all are taken
 * @param loop what came out for those taken
 */
public record StreamCounts(BufferCounts frames, LoopCounts loop) {}
