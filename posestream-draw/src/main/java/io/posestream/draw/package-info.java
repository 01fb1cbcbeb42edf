/** Results drawn on pictures of Java2D, and pictures of Java2D as frames. */
@NullMarked
package io.posestream.draw;

import org.jspecify.annotations.NullMarked;
