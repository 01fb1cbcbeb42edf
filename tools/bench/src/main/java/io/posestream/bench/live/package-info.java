/** How long things take, always beside a baseline of the same run. */
@NullMarked
package io.posestream.bench.live;

import org.jspecify.annotations.NullMarked;
