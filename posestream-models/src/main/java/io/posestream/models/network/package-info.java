/** Networks as the stages see them, whichever runtime runs them. */
@NullMarked
package io.posestream.models.network;

import org.jspecify.annotations.NullMarked;
