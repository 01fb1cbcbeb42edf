/** Filters against jitter that depend on elapsed time, never on frame count. */
@NullMarked
package io.posestream.smooth;

import org.jspecify.annotations.NullMarked;
