/** Builds and runs projects outside of this one, as a user would. */
@NullMarked
package io.posestream.outside;

import org.jspecify.annotations.NullMarked;
