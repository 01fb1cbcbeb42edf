/** Streams flat out, one and several side by side. */
@NullMarked
package io.posestream.bench.stream;

import org.jspecify.annotations.NullMarked;
