/** One person from frame to frame: body, hands and what is held over. */
@NullMarked
package io.posestream.models.track;

import org.jspecify.annotations.NullMarked;
