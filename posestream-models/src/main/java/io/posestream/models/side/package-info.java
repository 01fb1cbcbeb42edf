/** Keeps the left and right of a body from being exchanged between frames. */
@NullMarked
package io.posestream.models.side;

import org.jspecify.annotations.NullMarked;
