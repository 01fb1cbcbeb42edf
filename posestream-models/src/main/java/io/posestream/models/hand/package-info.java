/** Finding and following hands. */
@NullMarked
package io.posestream.models.hand;

import org.jspecify.annotations.NullMarked;
