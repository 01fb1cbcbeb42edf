/** Finding and following a body. */
@NullMarked
package io.posestream.models.pose;

import org.jspecify.annotations.NullMarked;
