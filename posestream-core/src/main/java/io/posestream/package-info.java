/**
 * The root wires the stages of the flow together.
 *
 * <pre>
 * capture thread        | inference thread, one per stream               | listener
 * FrameSource ──offer───┼─take► decode ► landmarks ► angles ► smooth ► ──┼─► PoseResult
 *        LatestWinsBuffer        PoseEstimator  AngleCalculator  Smoother |
 * </pre>
 */
@NullMarked
package io.posestream;

import org.jspecify.annotations.NullMarked;
