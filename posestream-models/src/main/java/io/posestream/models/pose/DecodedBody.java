package io.posestream.models.pose;

import io.posestream.skeleton.Landmarks;

/**
 * A body as the network sees it, before any smoothing.
 *
 * @param score the network's flag 0..1
 * @param landmarks 33 landmarks in pixels of the picture
 * @param world 33 landmarks in metres
 * @param alignment the points from which the next region follows
 */
record DecodedBody(float score, Landmarks landmarks, Landmarks world, BodyAlignment alignment) {}
