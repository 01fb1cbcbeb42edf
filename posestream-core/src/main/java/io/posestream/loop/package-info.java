/** The loop that turns frames into results, one thread per stream. */
@NullMarked
package io.posestream.loop;

import org.jspecify.annotations.NullMarked;
