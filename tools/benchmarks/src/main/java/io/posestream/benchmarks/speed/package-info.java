/** How long things take, always beside a baseline of the same run. */
@NullMarked
package io.posestream.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
