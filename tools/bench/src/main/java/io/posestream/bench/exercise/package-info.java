/** Counts the exercises of drawn people through the real networks. */
@NullMarked
package io.posestream.bench.exercise;

import org.jspecify.annotations.NullMarked;
