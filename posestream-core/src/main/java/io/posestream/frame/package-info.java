/** Pictures on their way in: what a frame is and where frames come from. */
@NullMarked
package io.posestream.frame;

import org.jspecify.annotations.NullMarked;
