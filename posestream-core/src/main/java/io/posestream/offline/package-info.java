/**
 * Joint angles without lag, for when a recording is over: what a live result cannot have, because
 * it knows nothing of the frames to come.
 *
 * <pre>
 * PoseEstimator ─► OfflineAngles ─► joints fitted forwards and backwards ─► ZeroPhaseFilter ─► PersonMotion
 * </pre>
 */
@NullMarked
package io.posestream.offline;

import org.jspecify.annotations.NullMarked;
