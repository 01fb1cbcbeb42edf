/** Bars that a server must hold over time and beside clients that misbehave. */
@NullMarked
package io.posestream.bench.reliability;

import org.jspecify.annotations.NullMarked;
