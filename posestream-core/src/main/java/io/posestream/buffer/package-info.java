/** The hand-over with room for exactly one newest item. */
@NullMarked
package io.posestream.buffer;

import org.jspecify.annotations.NullMarked;
