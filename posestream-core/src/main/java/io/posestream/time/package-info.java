/** Monotonic time, injected. */
@NullMarked
package io.posestream.time;

import org.jspecify.annotations.NullMarked;
