/** Which networks run for a frame, and what a stream is to hold: values only. */
@NullMarked
package io.posestream.quality;

import org.jspecify.annotations.NullMarked;
