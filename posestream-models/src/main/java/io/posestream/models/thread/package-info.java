/** A second thread for the work on one frame. */
@NullMarked
package io.posestream.models.thread;

import org.jspecify.annotations.NullMarked;
