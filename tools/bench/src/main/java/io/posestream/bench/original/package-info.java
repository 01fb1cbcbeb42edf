/** The loop that this project replaces, ported line by line, as a baseline. */
@NullMarked
package io.posestream.bench.original;

import org.jspecify.annotations.NullMarked;
