/** Samples of durations and what is said about them. */
@NullMarked
package io.posestream.bench.sample;

import org.jspecify.annotations.NullMarked;
