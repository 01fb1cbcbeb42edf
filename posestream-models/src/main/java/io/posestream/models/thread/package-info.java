/** Threads for the work on one frame, beside the inference thread. */
@NullMarked
package io.posestream.models.thread;

import org.jspecify.annotations.NullMarked;
