/** Landmarks: where they are, what they are called, and how they are connected. */
@NullMarked
package io.posestream.skeleton;

import org.jspecify.annotations.NullMarked;
