package io.posestream.models.hand;

import io.posestream.skeleton.Side;

/**
 * A hand and its side; the side is the one in the picture's own sense, before mirroring.
 *
 * @param side which of the body's hands it is
 * @param hand where it is
 */
record SidedHand(Side side, DecodedHand hand) {}
