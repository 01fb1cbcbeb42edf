/** Draws what was found into the pictures. */
@NullMarked
package io.posestream.draw;

import org.jspecify.annotations.NullMarked;
