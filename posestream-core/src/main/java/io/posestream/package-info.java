/**
 * The front door: engines, streams and stills. It wires the stages of the flow together.
 *
 * <pre>
 * any thread              | inference thread, one per stream                    | listener
 * FrameSource ─► newest ──┼─next► PoseEstimator ► PersonTracks ► PoseResult ──► |
 *    (LatestWinsBuffer)   |       (people, hands)  (angles, smoothing, per id)  |
 * </pre>
 */
@NullMarked
package io.posestream;

import org.jspecify.annotations.NullMarked;
